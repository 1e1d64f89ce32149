import { defineChoices } from './defineChoices.ts'

/** Who holds a badge (glossary: attendee). The badge code stores these as numbers: see badge/badgeKinds. */
export const attendeeKinds = defineChoices([
  {
    id: 'student',
    zh: '毕业生',
    en: 'Student',
    aliases: ['学生', '应届生', '应届毕业生', '高校毕业生', '求职者', 'graduate'],
  },
  {
    id: 'representative',
    zh: '企业代表',
    en: 'Enterprise representative',
    aliases: ['单位代表', '用人单位代表', '招聘人员', '招聘代表', '企业', '用人单位', 'recruiter'],
  },
  {
    id: 'delegate',
    zh: '高校代表',
    en: 'University delegate',
    aliases: ['学校代表', '院校代表', '高校', '带队老师', '高校老师'],
  },
  { id: 'staff', zh: '工作人员', en: 'Staff', aliases: ['工作人员证', '志愿者', '会务', '会务人员', 'volunteer'] },
  { id: 'guest', zh: '嘉宾', en: 'Guest', aliases: ['贵宾', '领导嘉宾', '来宾', 'vip', 'visitor'] },
])
