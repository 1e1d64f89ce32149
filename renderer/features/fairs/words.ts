import { defineWords } from '#renderer/i18n/defineWords.ts'

export const fairsWords = defineWords('fairs', {
  title: { zh: '招聘会', en: 'Fairs' },
  welcomeTitle: { zh: '欢迎使用 FairDesk', en: 'Welcome to FairDesk' },
  welcomeWhat: {
    zh: '在一台电脑上办好一场招聘会：登记、胸卡、入场核验、供需对接、统计报表，没有网络也能用。',
    en: 'Run a job fair from one computer: registration, badges, gate, matchmaking and report, with no network at all.',
  },
  welcomeNext: {
    zh: '新建您的招聘会，或先打开示例招聘会看一看，数据都是虚构的。',
    en: 'Create your fair, or open the sample fair first and look around; everything in it is made up.',
  },
  newFair: { zh: '新建招聘会', en: 'New fair' },
  openSample: { zh: '打开示例招聘会', en: 'Open the sample fair' },
  roleForbids: {
    zh: '本机的角色是“{{role}}”，新建招聘会需要“主办方”角色。',
    en: 'This station’s role is “{{role}}”; a new fair needs the role “Organiser”.',
  },
  enrol: { zh: '加入服务器上的招聘会', en: 'Join a fair on a server' },
  awaited: { zh: '服务器上的招聘会', en: 'Fairs on a server' },
  awaitedEmpty: {
    zh: '服务器上还没有这场招聘会的内容。',
    en: 'The server has nothing of this fair yet.',
  },
  awaitedOthers: {
    zh: '等主办方的工作站建立并上传后，会自动出现在这里。',
    en: 'It appears here by itself once the organiser’s station has set it up.',
  },
  awaitedLoading: { zh: '正在从服务器接收……', en: 'Being received from the server…' },
  setUp: { zh: '建立这场招聘会', en: 'Set this fair up' },
  sample: { zh: '示例数据', en: 'Sample data' },
  list: { zh: '本机上的招聘会', en: 'Fairs on this computer' },
  days: { zh: '{{from}} 至 {{to}}', en: '{{from}} to {{to}}' },
  noVenue: { zh: '地点未填', en: 'No venue yet' },
  firstOrganiser: { zh: '您自己（第一位主办方人员）', en: 'Yourself, the first organiser' },
  organiserHint: {
    zh: '您将以主办方人员的身份进入；其他工作人员之后在“设置”中添加。',
    en: 'You enter as an organiser; add other staff in Settings later.',
  },
  pin: { zh: 'PIN（4 到 8 位数字）', en: 'PIN (4 to 8 digits)' },
  create: { zh: '建立并进入', en: 'Create and enter' },
  cancel: { zh: '取消', en: 'Cancel' },
  created: { zh: '招聘会已建立并保存', en: 'The fair is created and saved' },
  hallName: { zh: '主展厅', en: 'Main hall' },
  gateName: { zh: '主入口', en: 'Main gate' },
  preparing: { zh: '正在准备示例招聘会', en: 'Preparing the sample fair' },
  preparingHint: {
    zh: '生成 35 家用人单位、25 所高校、2,000 名毕业生和他们的胸卡',
    en: 'Making 35 enterprises, 25 universities, 2,000 students and their badges',
  },
  cancelled: { zh: '已取消，没有留下任何数据', en: 'Cancelled; nothing was left behind' },
})
