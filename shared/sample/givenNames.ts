type Gender = 'male' | 'female'
type Names = readonly [string, ...string[]]

const characters = (text: string): Names => {
  const [first = '', ...rest] = text
  return [first, ...rest]
}
const words = (text: string): Names => {
  const [first = '', ...rest] = text.split(' ')
  return [first, ...rest]
}

/** Characters of Han given names: alone, or one of `first` and one of `second`. */
export const givenNameParts: Readonly<Record<Gender, { single: Names; first: Names; second: Names }>> = {
  male: {
    single: characters('伟强磊洋勇军杰涛超明刚平辉鹏飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢阳航晨哲诚铭峻骏霖岩'),
    first: characters('浩子宇俊文志建家明嘉泽天思晨博伟国少振立海云永成一奕铭景承彦弘逸昊睿启正世光东晓'),
    second: characters('轩涵然豪杰宇辰泽鹏飞龙伟强明辉华军平峰磊超阳浩博文斌凯航恒瑞霖哲远洋源坤毅东林'),
  },
  female: {
    single: characters('静敏燕艳丽娟霞婷雪倩洁颖琳玲丹萍娜莉莹瑶璐欣悦妍梅芳岚薇蕊菲晴琪'),
    first: characters('欣雨子思梦佳诗雅晓婉静若紫梓心美文可语怡嘉慧冰春秋乐一艺芷依映书玉海丽小'),
    second: characters('怡涵萱婷琪雯瑶欣妍琳洁颖悦彤莹娜芳静雪蕾珊倩慧月琴云萍丽敏宁汐桐霏蓉'),
  },
}

/** Uyghur and Kazakh names: own name, middle dot, father's name. */
export const composedNames: { readonly given: Readonly<Record<Gender, Names>>; readonly father: Names } = {
  given: {
    male: words('买买提 艾力 阿卜杜拉 吐尔洪 艾克拜尔 亚森 努尔麦麦提 玉素甫 库尔班 叶尔兰 木拉提 阿迪力'),
    female: words('阿依古丽 古丽娜尔 热依汗 帕提古丽 米热古丽 迪丽努尔 阿孜古丽 祖丽胡玛尔 佐热古丽 努尔比亚'),
  },
  father: words('吐尔逊 买买提 艾合买提 阿卜杜热合曼 努尔兰 依明 热合曼 托合提 卡德尔 阿不都外力 斯迪克 哈力克'),
}

/** Tibetan, Mongolian and Yi names, which have no surname in front. */
export const wholeNames: Readonly<Record<Gender, Names>> = {
  male: words('扎西顿珠 次仁多吉 索朗旺堆 洛桑平措 丹增罗布 巴特尔 苏和巴图 阿古拉 那日苏 吉克拉哈 木乃尔哈'),
  female: words('卓玛央金 次仁旺姆 德吉白珍 拉姆措 乌云其木格 苏日娜 萨仁高娃 其其格 阿依莫 格桑曲珍 娜仁托娅'),
}

/**
 * Names that every sample fair has, because each has broken a program somewhere: characters of extensions A and E,
 * the longest and shortest names, compound surnames with an unusual reading, Latin letters.
 */
export const everyFairNames: readonly {
  readonly name: string
  readonly gender: Gender
  readonly isMinority: boolean
}[] = [
  { name: '买买提·吐尔逊', gender: 'male', isMinority: true },
  { name: '阿卜杜热合曼·阿卜杜外力', gender: 'male', isMinority: true },
  { name: '阿依古丽·艾合买提', gender: 'female', isMinority: true },
  { name: '王㛃', gender: 'female', isMinority: false },
  { name: '李𬭎', gender: 'male', isMinority: false },
  { name: '陈䶮', gender: 'male', isMinority: false },
  { name: '赵𬭎宇', gender: 'male', isMinority: false },
  { name: '刘㛃涵', gender: 'female', isMinority: false },
  { name: '欧阳娜娜', gender: 'female', isMinority: false },
  { name: '尉迟敬', gender: 'male', isMinority: false },
  { name: '万俟雪', gender: 'female', isMinority: false },
  { name: '单晓东', gender: 'male', isMinority: false },
  { name: '仇雨桐', gender: 'female', isMinority: false },
  { name: '司徒嘉颖', gender: 'female', isMinority: false },
  { name: '吕布', gender: 'male', isMinority: false },
  { name: '扎西顿珠', gender: 'male', isMinority: true },
  { name: '乌云其木格', gender: 'female', isMinority: true },
  { name: 'Emily Carter', gender: 'female', isMinority: false },
  { name: "Daniel O'Connor", gender: 'male', isMinority: false },
  { name: 'Nguyễn Thị Mai', gender: 'female', isMinority: false },
]
