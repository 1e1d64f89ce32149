import { defineChoices } from './defineChoices.ts'

/** The five kinds of cooperation between a university and an enterprise (glossary: intention). */
export const cooperationKinds = defineChoices([
  {
    id: 'jointTraining',
    zh: '人才联合培养',
    en: 'Joint talent training',
    aliases: ['联合培养', '人才培养', '订单培养', 'joint training'],
  },
  {
    id: 'employmentPractice',
    zh: '就业实习实践',
    en: 'Employment practice',
    aliases: ['就业实习', '实习实践', '实习基地', '就业实习基地', 'internship', 'employment practice training'],
  },
  {
    id: 'careerPlanning',
    zh: '生涯规划教育',
    en: 'Career planning education',
    aliases: ['生涯规划', '生涯教育', '职业生涯规划', '职业规划教育', 'career planning'],
  },
  {
    id: 'teacherTeam',
    zh: '师资队伍建设',
    en: 'Teacher team building',
    aliases: ['师资建设', '师资队伍', '双师型', 'teacher team'],
  },
  {
    id: 'graduateRecruitment',
    zh: '毕业生招聘',
    en: 'Graduate recruitment',
    aliases: ['招聘毕业生', '毕业生就业', '校园招聘', '招聘', 'recruitment'],
  },
])
