import '#renderer/platform/jitless.ts'
import '#renderer/i18n/startWords.ts'
import '#renderer/components/base.css'
import { createRoot } from 'react-dom/client'
import { showSystemTheme, showTheme } from '#renderer/components/showTheme.ts'
import { setLanguage } from '#renderer/i18n/startWords.ts'
import { connectPlatform } from '#renderer/platform/platform.ts'
import { App } from './App.tsx'
import { openWorkplace } from './openWorkplace.ts'
import { StartFailed } from './StartFailed.tsx'

const platform = connectPlatform(window.api)

async function start(isPlainAccepted: boolean): Promise<void> {
  const workplace = await openWorkplace(platform, isPlainAccepted)
  if (!workplace.ok) {
    root.render(<StartFailed error={workplace.error} onAcceptPlain={() => void start(true)} />)
    return
  }
  await setLanguage(workplace.value.about.language)
  showTheme(workplace.value.about.theme)
  platform.on('app:themeChanged', ({ isDark }) => showSystemTheme(isDark))
  root.render(<App workplace={workplace.value} />)
}

const container = document.querySelector('#root')
if (container === null) throw new Error('index.html has no #root')
const root = createRoot(container)
void start(false)
