import { contextBridge, ipcRenderer } from 'electron'
import type { BenchHost } from './benchHost.ts'

/** The app's bridge once more, with the number of the station before each call. */
const host: BenchHost = {
  call: (client, channel, request) => ipcRenderer.invoke('bench', client, channel, request),
}
contextBridge.exposeInMainWorld('host', host)
