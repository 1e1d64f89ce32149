import { defineErrors } from './defineErrors.ts'

/** What the central server answers when it does not do what it was asked. */
export const serverErrors = defineErrors({
  AUTH_REQUIRED: {
    what: { zh: '您还没有登录。', en: 'You are not signed in.' },
    data: 'safe',
    next: { zh: '请登录管理台。', en: 'Sign in to the console.' },
  },
  AUTH_EXPIRED: {
    what: { zh: '登录已到期。', en: 'The sign-in has expired.' },
    data: 'safe',
    next: {
      zh: '请重新登录。',
      en: 'Sign in again.',
    },
  },
  ACCESS_OFFICE: {
    what: { zh: '您的账号不能做这一步。', en: 'Your account may not do this.' },
    data: 'safe',
    next: { zh: '请系统管理员来做，或请其更改您的角色。', en: 'Ask an administrator to do it or to change your role.' },
  },
  ACCESS_FAIR: {
    what: { zh: '这台工作站不属于这场招聘会。', en: 'This station does not belong to that fair.' },
    data: 'safe',
    next: { zh: '请用该招聘会的工作站操作。', en: 'Use a station of that fair.' },
  },
  ACCESS_ORIGIN: {
    what: { zh: '请求来自别的网站，没有执行。', en: 'The request came from another site and was not carried out.' },
    data: 'safe',
    next: { zh: '请在管理台页面内操作。', en: 'Use the console’s own pages.' },
  },
  ROUTE_UNKNOWN: {
    what: { zh: '服务器没有这个地址。', en: 'The server has no such address.' },
    data: 'safe',
    next: { zh: '请检查服务器地址和程序版本。', en: 'Check the server’s address and the app’s version.' },
  },
  FAIR_UNKNOWN: {
    what: { zh: '服务器上没有这场招聘会。', en: 'The server has no such fair.' },
    data: 'safe',
    next: { zh: '请在管理台核对招聘会。', en: 'Check the fair on the console.' },
  },
  FAIR_NOT_RECEIVED: {
    what: { zh: '这场招聘会还没有工作站上传过记录。', en: 'No station of this fair has sent anything yet.' },
    data: 'safe',
    next: { zh: '工作站联网上传后再导出。', en: 'Export once a station has sent its records.' },
  },
  EXPORT_RUNNING: {
    what: { zh: '另一份报表正在生成。', en: 'Another report is being made.' },
    data: 'safe',
    next: { zh: '请等它完成后再导出。', en: 'Export again once it is done.' },
  },
  FAIR_EXISTS: {
    what: { zh: '服务器上已有这场招聘会。', en: 'The server already has this fair.' },
    data: 'safe',
    next: { zh: '请用该招聘会的登记码加入。', en: 'Join it with one of its own codes.' },
  },
  FAIR_ERASED: {
    what: { zh: '这场招聘会的个人信息已按期删除。', en: 'The personal data of this fair has been erased.' },
    data: 'safe',
    next: { zh: '删除后不能恢复；收据在管理台。', en: 'That can’t be undone; the receipt is on the console.' },
  },
  FAIR_NAME_DIFFERS: {
    what: { zh: '输入的名称与招聘会不一致，没有删除。', en: 'The name typed is not the fair’s; nothing was erased.' },
    data: 'safe',
    next: { zh: '请照原样输入招聘会名称以确认。', en: 'Type the fair’s name exactly to confirm.' },
  },
  RETENTION_TOO_EARLY: {
    what: { zh: '删除日期要在招聘会结束之后。', en: 'The day of erasure must come after the fair’s last day.' },
    data: 'safe',
    next: { zh: '请选择更晚的日期。', en: 'Choose a later day.' },
  },
  STATION_UNKNOWN: {
    what: { zh: '没有这台工作站，或它已停用。', en: 'There is no such station in force.' },
    data: 'safe',
    next: { zh: '请刷新工作站列表。', en: 'Reload the list of stations.' },
  },
  ENROLMENT_CODE_WRONG: {
    what: {
      zh: '登记码不对、已被别的电脑用过或已过期。',
      en: 'The code is wrong, expired, or was used by another computer.',
    },
    data: 'safe',
    next: {
      zh: '登记码 10 分钟内有效，只给一台电脑用；请再要一个。',
      en: 'A code lasts 10 minutes and is for one computer; ask for another.',
    },
  },
  ENROLMENT_CODE_JOINS: {
    what: {
      zh: '这个登记码用于加入另一场招聘会，本机的招聘会没有上传。',
      en: 'This code is for joining another fair; the fair on this computer was not brought to the server.',
    },
    data: 'safe',
    next: {
      zh: '请选择加入登记码对应的招聘会，或要一个“上传工作站上的招聘会”的登记码。',
      en: 'Choose to join the code’s fair, or ask for a code for a station that brings a fair.',
    },
  },
  ENROLMENT_FAIR_MISSING: {
    what: {
      zh: '这个登记码用于上传本机的招聘会，但请求里没有。',
      en: 'This code adopts a local fair, but none was sent.',
    },
    data: 'safe',
    next: { zh: '请选择要上传的招聘会再试。', en: 'Choose the fair to adopt and try again.' },
  },
  ACCOUNT_UNKNOWN: {
    what: { zh: '没有这个账号。', en: 'There is no such account.' },
    data: 'safe',
    next: { zh: '请刷新账号列表。', en: 'Reload the list of accounts.' },
  },
  ACCOUNT_NAME_TAKEN: {
    what: { zh: '已有同名账号。', en: 'Another account has this name.' },
    data: 'safe',
    next: { zh: '请换一个名称。', en: 'Choose another name.' },
  },
  ACCOUNT_LAST_ADMINISTRATOR: {
    what: { zh: '这是最后一位系统管理员，不能停用或降级。', en: 'This is the last administrator and must stay one.' },
    data: 'safe',
    next: { zh: '请先设另一位系统管理员。', en: 'Make another account an administrator first.' },
  },
  SIGN_IN_WRONG: {
    what: { zh: '名称或密码不正确。', en: 'The name or the password is not right.' },
    data: 'safe',
    next: { zh: '请再试；忘记时请系统管理员重设。', en: 'Try again; an administrator can set a new password.' },
  },
  SIGN_IN_THROTTLED: {
    what: { zh: '输错次数太多，请等 {{seconds}} 秒。', en: 'Too many wrong tries. Wait {{seconds}} seconds.' },
    data: 'safe',
    next: { zh: '等待后再试。', en: 'Try again then.' },
  },
  CONSOLE_OFFLINE: {
    what: { zh: '连不上服务器。', en: 'The server can’t be reached.' },
    data: 'safe',
    next: {
      zh: '请检查网络后再试；刚才这一步没有执行。',
      en: 'Check the network and try again; this step was not carried out.',
    },
  },
  SERVER_FAILED: {
    what: { zh: '服务器出了问题，这一步没有完成。', en: 'The server had a problem; this step was not completed.' },
    data: 'safe',
    next: {
      zh: '请再试；仍不行时把请求编号告诉管理员。',
      en: 'Try again; if it fails again, give the administrator the request id.',
    },
  },
})
