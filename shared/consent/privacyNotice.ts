import type { Words } from '../errors/defineErrors.ts'

export interface NoticePart {
  readonly heading: Words
  readonly text: Words
}

/** What a person is told before anything about them is saved. `{{organiser}}` is filled with the fair's organiser. */
export interface PrivacyNotice {
  readonly version: number
  readonly title: Words
  readonly parts: readonly NoticePart[]
  /** Said by ticking; without it nobody is registered. */
  readonly baseConsent: Words
  /** Separate, as the Personal Information Protection Law asks (article 29); opens identity number and key groups. */
  readonly sensitiveConsent: Words
}

/**
 * Version 1. A published text is never edited: consents refer to it by number, so a change is a new version.
 * It says what articles 14, 17, 29 and 30 of the Personal Information Protection Law ask for.
 */
const version1: PrivacyNotice = {
  version: 1,
  title: { zh: '个人信息处理告知书', en: 'Privacy notice' },
  parts: [
    {
      heading: { zh: '谁在处理', en: 'Who' },
      text: {
        zh: '{{organiser}}（本场招聘会的主办方）处理您的个人信息。查阅、更正、删除或撤回同意，请到登记台或联系主办方。',
        en: '{{organiser}}, who runs this fair, processes your personal information. To see, correct or delete it, or to withdraw consent, ask at the registration desk or contact the organiser.',
      },
    },
    {
      heading: { zh: '处理什么、为了什么', en: 'What and why' },
      text: {
        zh: '姓名、性别、手机号、学校或单位、学号、专业、学历：用于登记入场、制作胸卡、记录您与用人单位的对接意向，并用于不含姓名的统计。胸卡上只有姓名、学校或单位和人员类别。',
        en: 'Name, gender, phone, university or enterprise, student number, major and degree: to admit you, print your badge, record the employers you meet, and for statistics without names. The badge shows only your name, university or enterprise, and kind.',
      },
    },
    {
      heading: { zh: '敏感个人信息', en: 'Sensitive information' },
      text: {
        zh: '身份证号和重点群体类别是敏感个人信息，仅用于核实身份和一对一就业帮扶，加密保存，不印在胸卡上。您可以不同意，不影响入场。',
        en: 'Identity number and key groups are sensitive. They are used only to verify identity and for one-to-one help, are stored encrypted and never printed on a badge. You may refuse and still take part.',
      },
    },
    {
      heading: { zh: '给谁看、存多久', en: 'Who sees it, how long' },
      text: {
        zh: '只有本场工作人员，以及您出示胸卡与之对接的用人单位可以看到。保存到主办方公布的期限，到期删除。',
        en: 'Only staff of this fair and the employers to whom you show your badge. It is kept until the date the organiser announces, then erased.',
      },
    },
  ],
  baseConsent: {
    zh: '本人已阅读或听取告知书，同意按其处理个人信息',
    en: 'I have read or heard the notice and agree to it',
  },
  sensitiveConsent: {
    zh: '本人单独同意处理敏感个人信息（身份证号、重点群体）',
    en: 'I separately agree to the processing of sensitive information (identity number, key groups)',
  },
}

const notices: ReadonlyMap<number, PrivacyNotice> = new Map([[version1.version, version1]])

/** The version that a new fair takes. */
export const currentNoticeVersion = version1.version

/** The notice that a fair shows; a version that this program doesn't know (a newer one) falls back to the newest known. */
export const privacyNotice = (version: number): PrivacyNotice => notices.get(version) ?? version1
