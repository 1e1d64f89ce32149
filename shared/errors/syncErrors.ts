import { defineErrors } from './defineErrors.ts'

/** Between a station and a server; the numbered rules are in shared/sync/SPEC.md. */
export const syncErrors = defineErrors({
  SYNC_OFFLINE: {
    what: { zh: '连不上服务器。', en: 'The server can’t be reached.' },
    data: 'safe',
    next: {
      zh: '可以照常工作，记录都保存在本机；网络恢复后自动上传。',
      en: 'Keep working: everything is saved here and is sent when the network is back.',
    },
  },
  SYNC_ANSWER_STRANGE: {
    what: { zh: '网络上有别的程序代替服务器作了回答。', en: 'Something other than the server answered.' },
    data: 'safe',
    next: {
      zh: '可能要先在浏览器里登录这个网络；程序会自动再试。',
      en: 'This network may want a sign-in in a browser first. The app keeps trying.',
    },
  },
  SYNC_MALFORMED: {
    what: { zh: '服务器看不懂这次请求。', en: 'The server could not read the request.' },
    data: 'safe',
    next: { zh: '请更新程序；记录都在本机。', en: 'Update the app; everything is saved here.' },
  },
  SYNC_TOKEN: {
    what: { zh: '服务器不认识本工作站。', en: 'The server doesn’t know this station.' },
    data: 'safe',
    next: {
      zh: '请主办方重新发一个登记码；本机记录不会丢失。',
      en: 'Ask the organiser for a new enrolment code. Nothing saved here is lost.',
    },
  },
  SYNC_REVOKED: {
    what: { zh: '本工作站已被主办方停用。', en: 'The organiser has revoked this station.' },
    data: 'safe',
    next: {
      zh: '未上传的记录都在本机；需要时请主办方重新登记。',
      en: 'What was not sent is still here. The organiser can enrol the station again.',
    },
  },
  SYNC_TOO_LARGE: {
    what: { zh: '一次发送的内容太大。', en: 'Too much was sent at once.' },
    data: 'safe',
    next: { zh: '程序会自动分成小份再发。', en: 'The app sends it again in smaller parts.' },
  },
  SYNC_THROTTLED: {
    what: { zh: '服务器请本工作站稍等。', en: 'The server asks this station to wait.' },
    data: 'safe',
    next: { zh: '程序会自动再试。', en: 'The app tries again by itself.' },
  },
  SYNC_REWOUND: {
    what: {
      zh: '服务器恢复到了较早的状态。',
      en: 'The server was restored to an earlier state.',
    },
    data: 'safe',
    next: {
      zh: '本工作站正在把缺少的记录补传上去，不用做任何操作。',
      en: 'This station is sending it what it lacks. There is nothing to do.',
    },
  },
  SYNC_CONTENT_MISSING: {
    what: {
      zh: '这条记录的内容对本工作站不可见，要由别的工作站来送。',
      en: 'This station can’t see all of that change; another one has to send it.',
    },
    data: 'safe',
    next: { zh: '写它的工作站联网后会自动再送。', en: 'It is sent by the station that wrote it.' },
  },
  SYNC_BUSY: {
    what: { zh: '服务器正忙或正在维护。', en: 'The server is busy or being maintained.' },
    data: 'safe',
    next: { zh: '程序会自动再试；记录都保存在本机。', en: 'The app tries again by itself; everything is saved here.' },
  },
  SYNC_FAIR: {
    what: { zh: '这条记录属于另一场招聘会。', en: 'This change belongs to another fair.' },
    data: 'safe',
    next: { zh: '它留在本机，没有上传。', en: 'It stays on this computer and was not sent.' },
  },
  SYNC_HASH: {
    what: { zh: '这条记录的校验值不符。', en: 'This change does not match its checksum.' },
    data: 'unsure',
    next: {
      zh: '本机磁盘可能有问题；请核对这条记录后重做一次。',
      en: 'The disk of this computer may be failing. Check the record and make the change again.',
    },
  },
  SYNC_SIGNATURE: {
    what: { zh: '这批记录的签名不符。', en: 'The signature of these changes is not right.' },
    data: 'safe',
    next: { zh: '请主办方重新登记本工作站。', en: 'Ask the organiser to enrol this station again.' },
  },
  SYNC_AUTHOR_UNKNOWN: {
    what: { zh: '服务器还不认识写这条记录的工作站。', en: 'The server does not know the station that wrote this yet.' },
    data: 'safe',
    next: { zh: '那台工作站登记后会自动再送。', en: 'It is sent again once that station is enrolled.' },
  },
  SYNC_ROLE: {
    what: { zh: '本工作站的角色不能做这项更改。', en: 'This station’s role may not make this change.' },
    data: 'safe',
    next: {
      zh: '请主办方在自己的工作站上做这项更改，或调整角色。',
      en: 'Ask the organiser to make it on their station, or to change the role.',
    },
  },
  SYNC_OP_TOO_BIG: {
    what: { zh: '这条更改的内容太长，服务器不收。', en: 'This change is too long for the server.' },
    data: 'safe',
    next: { zh: '请缩短备注等文字后再保存。', en: 'Shorten notes and similar texts and save again.' },
  },
  SYNC_UPDATE: {
    what: { zh: '程序版本太旧，不能再接收新内容。', en: 'This version is too old to receive changes.' },
    data: 'safe',
    next: {
      zh: '请更新程序；本机的更改照常上传。',
      en: 'Update the app. Changes made here are still sent.',
    },
  },
  SYNC_CERTIFICATE: {
    what: {
      zh: '服务器出示的证书与登记时记下的不同，没有向它发送任何内容。',
      en: 'The server shows another certificate than the one remembered; nothing was sent to it.',
    },
    data: 'safe',
    next: {
      zh: '请向主办方核实。证书确实换过的，请主办方发一个登记码，在设置里重新登记。',
      en: 'Ask the organiser. If it was renewed, enrol this station again in Settings with a new code.',
    },
  },
  SYNC_NOT_ENROLLED: {
    what: {
      zh: '本机还没有登记到这场招聘会的服务器。',
      en: 'This computer is not enrolled at a server for this fair.',
    },
    data: 'safe',
    next: { zh: '在“设置 → 中心服务器”里登记。', en: 'Enrol it in Settings, Central server.' },
  },
  ENROLMENT_ADDRESS: {
    what: { zh: '服务器地址不对。', en: 'That is not a server’s address.' },
    data: 'safe',
    next: { zh: '例如 fairs.example.edu.cn 或 10.0.0.5:7300。', en: 'For example fairs.example.edu or 10.0.0.5:7300.' },
  },
  ENROLMENT_ADDRESS_PLAIN: {
    what: {
      zh: '这个地址没有加密，个人信息会被旁人看到。',
      en: 'That address is not encrypted: others could read personal data on the way.',
    },
    data: 'safe',
    next: { zh: '请用 https:// 开头的地址。', en: 'Use an address that begins with https://.' },
  },
})
