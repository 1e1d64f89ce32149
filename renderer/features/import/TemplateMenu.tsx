export function TemplateMenu() {
  return null
}
