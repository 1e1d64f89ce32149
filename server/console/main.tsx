import '#renderer/platform/jitless.ts'
import '#renderer/i18n/startWords.ts'
import '#renderer/components/base.css'
import './console.css'
import { createRoot } from 'react-dom/client'
import { ConsoleApp } from './ConsoleApp.tsx'
import { startAppearance } from './keptAppearance.ts'

startAppearance()
const container = document.querySelector('#root')
if (container === null) throw new Error('index.html has no #root')
createRoot(container).render(<ConsoleApp />)
