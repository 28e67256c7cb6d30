import Logger from '@swarmmachina/swm-logs'

const logger = new Logger({
  bindings: { service: 'orders' },
  redact: ['card.number']
})
// What a child knows is serialized once, here.
const request = logger.child({ requestId: 'r17' })
const card = { holder: 'Ada', number: '4111 1111 1111 1111' }

// JSON knows no BigInt; here it has a defined result.
request.info({ order: 7n, card }, 'accepted')
request.error(new Error('not sent', { cause: 'out of stock' }))
