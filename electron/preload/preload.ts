import { contextBridge, ipcRenderer } from 'electron'
import { channelNames, eventNames } from '#shared/ipc/channelNames.ts'

type Listener = (payload: unknown) => void

/**
 * `window.api`: one function per channel and one subscription per event, by name. Nothing here takes a channel name,
 * so the page can't reach a channel that the contract does not list. Parsing is done on both far ends.
 */
const call = Object.fromEntries(
  channelNames.map((name) => [name, (request: unknown): Promise<unknown> => ipcRenderer.invoke(name, request)]),
)

const on = Object.fromEntries(eventNames.map((name) => [name, subscribeTo(name)]))

contextBridge.exposeInMainWorld('api', { call, on })

function subscribeTo(name: string): (listener: Listener) => () => void {
  const listeners = new Set<Listener>()
  // The news of a recovery arrives before the screens listen, and must not get lost.
  const early: unknown[] = []
  ipcRenderer.on(name, (_event, payload: unknown) => {
    if (listeners.size === 0 && name === 'app:recovered') early.push(payload)
    for (const listener of listeners) listener(payload)
  })
  return (listener) => {
    // A wrapper of our own, so that the same function subscribed twice is two subscriptions.
    const deliver: Listener = (payload) => listener(payload)
    listeners.add(deliver)
    for (const payload of early.splice(0)) deliver(payload)
    return () => {
      listeners.delete(deliver)
    }
  }
}
