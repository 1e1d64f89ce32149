/** Loaded in one piece, after the gate. */
export { CountInside } from './CountInside.tsx'
export { FindByName } from './FindByName.tsx'
export { RegisterHere } from './RegisterHere.tsx'
export { ReportScan } from './ReportScan.tsx'
