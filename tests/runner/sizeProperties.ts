import fc from 'fast-check'

/** `npm test` tries a tenth of what `npm run soak` does. A failure prints its seed and the smallest case. */
const tries = 100
const soakTries = 1000

fc.configureGlobal({ numRuns: process.env['FAIRDESK_SOAK'] === '1' ? soakTries : tries })
