import { z } from 'zod'

// zod compiles schemas with new Function where it may; the content security policy forbids that, and every attempt
// would be reported. Imported before anything that makes a schema.
z.config({ jitless: true })
