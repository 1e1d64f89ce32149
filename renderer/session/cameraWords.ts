import { defineWords } from '#renderer/i18n/defineWords.ts'

export const cameraWords = defineWords('camera', {
  title: { zh: '摄像头', en: 'Camera' },
  turnOn: { zh: '用摄像头扫码', en: 'Scan by camera' },
  turnOff: { zh: '关闭', en: 'Turn off' },
  opening: { zh: '正在打开摄像头…', en: 'Opening the camera…' },
  device: { zh: '选用', en: 'Device' },
  anyDevice: { zh: '任意一个', en: 'Any' },
  unnamed: { zh: '摄像头 {{number}}', en: 'Camera {{number}}' },
  isMirrored: { zh: '左右翻转', en: 'Mirrored' },
  picture: { zh: '摄像头画面', en: 'Picture of the camera' },
  pace: { zh: '每秒 {{count}} 帧', en: '{{count}} frames a second' },
  retry: { zh: '重试', en: 'Try again' },
})
