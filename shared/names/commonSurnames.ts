/**
 * The surnames that most people in China have, by the census reports of the Ministry of Public Security, and the
 * compound ones in use: enough to tell a column of names from one of other short words.
 */
export const commonSurnames: ReadonlySet<string> = new Set([
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾萧肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛阎闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严欧莫孔向常汤康易乔赖文柳安葛齐伍申倪颜庞聂樊庄詹舒路纪祝左岳洪凌霍翟兰焦包宁温柴耿鲁房关裴牛米喻骆时童车单褚柯阮尚盛季裘梅吉游管涂成丘符靳滕甄柏牟邢殷辛翁瞿冉鲍俞施华卓费娄景阳麦古窦佟宗冀苗晏储桑谷解党蒙边隋屈曲苑连匡',
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '皇甫',
  '尉迟',
  '司徒',
  '夏侯',
  '慕容',
  '令狐',
  '东方',
  '端木',
  '公孙',
  '长孙',
])
