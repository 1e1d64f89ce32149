import { expect, test } from 'vitest'
import { channelNames, eventNames } from './channelNames.ts'
import { contract, eventContract } from './contract.ts'

test('names every channel and event of the contract and no other', () => {
  expect([...channelNames].sort()).toEqual(Object.keys(contract).sort())
  expect([...eventNames].sort()).toEqual(Object.keys(eventContract).sort())
})
