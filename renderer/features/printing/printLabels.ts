import dayjs from 'dayjs'

/** Local day and time, as short as it stays clear. */
export const clockTime = (instant: string): string => dayjs(instant).format('MM-DD HH:mm:ss')

/** People compare a few characters of a serial, not sixteen. */
export const serialTail = (serial: string): string => serial.slice(-6).toUpperCase()
