import { defineWords } from '#renderer/i18n/defineWords.ts'

export const signInWords = defineWords('consoleSignIn', {
  title: { zh: '登录管理台', en: 'Sign in to the console' },
  name: { zh: '账号名称', en: 'Account name' },
  password: { zh: '密码', en: 'Password' },
  signIn: { zh: '登录', en: 'Sign in' },
  nameMissing: { zh: '请输入账号名称', en: 'Type the account’s name' },
  passwordMissing: { zh: '请输入密码', en: 'Type the password' },
  hint: {
    zh: '账号由系统管理员在管理台或服务器上添加。连续输错五次后要等一会儿才能再试。',
    en: 'An administrator adds accounts here or on the server. After five wrong tries you have to wait.',
  },
})
