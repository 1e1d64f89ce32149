import { makePlan } from './plan.ts'
import { simulate } from './simulate.ts'

const [from, to, sab] = process.argv.slice(2)
let bad = 0
const t = performance.now()
for (let s = Number(from); s <= Number(to); s++) {
  const o = await simulate(makePlan(s, 8), (sab as any) ?? null)
  if (o.problems.length) {
    bad++
    if (bad < 4) console.log(s, o.problems.slice(0, 4).join('\n'), o.problems.length)
  } else if (s < 4) console.log(o.seed, o.ops, o.accepted, o.rejected, o.conflicts, o.lost)
}
console.log('bad', bad, 'ms', performance.now() - t)
