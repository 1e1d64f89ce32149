import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'"

/** OpenAPI made from the routes' own schemas: the page at /docs, the document at /docs/json. */
export async function publishDocs(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'FairDesk server',
        version: '1',
        description: 'Sync of stations, enrolment, and the office’s console.',
      },
      components: {
        securitySchemes: {
          station: { type: 'http', scheme: 'bearer', description: 'The token that a station was enrolled with.' },
          office: { type: 'apiKey', in: 'cookie', name: '__Host-fairdesk' },
        },
      },
    },
    transform: jsonSchemaTransform,
  })
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: policy, uiConfig: { tryItOutEnabled: false } })
}
