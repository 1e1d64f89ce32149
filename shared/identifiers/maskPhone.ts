/** 138****8000: enough to tell two people apart, not enough to call one. Other numbers keep their last four digits. */
export function maskPhone(phone: string): string {
  const mobile = /^\+86(1\d{2})\d{4}(\d{4})$/.exec(phone)
  if (mobile !== null) return `${mobile[1]}****${mobile[2]}`
  return `****${phone.replace(/\D/g, '').slice(-4)}`
}
