import { z } from 'zod'

// Apart from the contract, because the main process needs them before its window and the contract only after.

export const languageSchema = z.enum(['zh-CN', 'en'])
export const themeSchema = z.enum(['system', 'light', 'dark'])
