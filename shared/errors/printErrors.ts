import { defineErrors } from './defineErrors.ts'

const waits = {
  zh: '胸卡留在打印队列里，处理好后会自动打印。',
  en: 'The badge stays in the print queue and prints by itself after that.',
}

/** Printers, and what keeps a card from coming out of one. */
export const printErrors = defineErrors({
  PRINTER_GONE: {
    what: { zh: '找不到这台打印机。', en: 'That printer is not there.' },
    data: 'safe',
    next: {
      zh: `请检查电源和连线，或在打印队列里换一台。${waits.zh}`,
      en: `Check its power and cable, or choose another in the print queue. ${waits.en}`,
    },
  },
  PRINTER_STOPPED: {
    what: { zh: '打印机已被系统停用或暂停。', en: 'The system has stopped or paused the printer.' },
    data: 'safe',
    next: {
      zh: `请在系统的打印机设置中恢复它。${waits.zh}`,
      en: `Resume it in the system’s printer settings. ${waits.en}`,
    },
  },
  PRINTER_REJECTING: {
    what: { zh: '打印机的系统队列不接收任务。', en: 'The printer’s queue in the system takes no jobs.' },
    data: 'safe',
    next: {
      zh: `请在系统的打印机设置中让它接收任务。${waits.zh}`,
      en: `Let it accept jobs in the system’s printer settings. ${waits.en}`,
    },
  },
  PRINTER_OUT_OF_PAPER: {
    what: { zh: '打印机缺纸。', en: 'The printer is out of paper.' },
    data: 'safe',
    next: { zh: `请装纸。${waits.zh}`, en: `Load paper. ${waits.en}` },
  },
  PRINTER_OUT_OF_INK: {
    what: { zh: '打印机的色带、墨水或碳粉用完了。', en: 'The printer is out of ribbon, ink or toner.' },
    data: 'safe',
    next: { zh: `请更换耗材。${waits.zh}`, en: `Replace it. ${waits.en}` },
  },
  PRINTER_OPEN: {
    what: { zh: '打印机的盖子或打印头没有合上。', en: 'The printer’s cover or head is open.' },
    data: 'safe',
    next: { zh: `请合上。${waits.zh}`, en: `Close it. ${waits.en}` },
  },
  PRINTER_JAMMED: {
    what: { zh: '打印机卡纸。', en: 'Paper is jammed in the printer.' },
    data: 'safe',
    next: { zh: `请取出卡住的纸。${waits.zh}`, en: `Take out the jammed paper. ${waits.en}` },
  },
  PRINTER_FULL: {
    what: { zh: '打印机的出纸口或缓存已满。', en: 'The printer’s tray or memory is full.' },
    data: 'safe',
    next: { zh: `请清空出纸口，或稍等片刻。${waits.zh}`, en: `Empty the tray, or wait a moment. ${waits.en}` },
  },
  PRINTER_PAUSED: {
    what: { zh: '打印机处于暂停状态。', en: 'The printer is paused.' },
    data: 'safe',
    next: { zh: `请按打印机上的“暂停”键恢复。${waits.zh}`, en: `Press Pause on the printer to resume. ${waits.en}` },
  },
  PRINTER_UNREACHABLE: {
    what: { zh: '连不上打印机。', en: 'The printer cannot be reached.' },
    data: 'safe',
    next: {
      zh: `请检查电源、网线和设置中的地址。${waits.zh}`,
      en: `Check its power, its cable and the address in Settings. ${waits.en}`,
    },
  },
  PRINTER_REFUSED: {
    what: { zh: '打印机的地址拒绝连接。', en: 'The printer’s address refuses the connection.' },
    data: 'safe',
    next: {
      zh: `请核对设置中的地址和端口；打印机刚开机时请稍等。${waits.zh}`,
      en: `Check address and port in Settings; wait a moment if it was just switched on. ${waits.en}`,
    },
  },
  PRINTER_BROKE_OFF: {
    what: { zh: '发送途中连接断开，打印机没有打印。', en: 'The connection broke while sending; nothing was printed.' },
    data: 'safe',
    next: { zh: `请检查打印机和网线。${waits.zh}`, en: `Check the printer and its cable. ${waits.en}` },
  },
  PRINT_SYSTEM_MISSING: {
    what: { zh: '本机的打印服务没有运行。', en: 'This computer’s printing service is not running.' },
    data: 'safe',
    next: {
      zh: '请启动打印服务（Linux、macOS 上是 CUPS），或改用 PDF 文件夹。',
      en: 'Start it (CUPS on Linux and macOS), or print to the PDF folder.',
    },
  },
  PRINT_SPOOL_FAILED: {
    what: { zh: '系统的打印队列没有完成这个任务。', en: 'The system’s queue did not finish this job.' },
    data: 'safe',
    next: {
      zh: '请看打印机上是否出了卡；没有就按“再打一次”。',
      en: 'Look whether a card came out; if not, press “Print again”.',
    },
  },
  PRINT_UNSURE: {
    what: {
      zh: '发送后失去联系，不知道胸卡打出来没有。',
      en: 'Contact was lost after sending; the card may or may not have come out.',
    },
    data: 'safe',
    next: {
      zh: '请看打印机：有卡按“已打出”，没有按“再打一次”。不会自动重打。',
      en: 'Look at the printer: press “It came out” or “Print again”. It is never printed twice by itself.',
    },
  },
  PRINT_BY_VIEWER: {
    what: {
      zh: 'Windows 不能把整份 PDF 直接交给打印机。',
      en: 'Windows can’t hand a whole PDF to a printer.',
    },
    data: 'safe',
    next: {
      zh: 'PDF 已保存：请点“打开”，在阅读器里按“实际大小”打印。',
      en: 'The PDF is saved: press “Open” and print it from there at its actual size.',
    },
  },
  PRINT_ALREADY_QUEUED: {
    what: { zh: '这张胸卡已在打印队列里。', en: 'This badge is in the print queue already.' },
    data: 'safe',
    next: { zh: '请到打印队列查看。', en: 'Look at the print queue.' },
  },
  PRINT_REASON_NEEDED: {
    what: {
      zh: '这张胸卡打印过，再打印要说明原因。',
      en: 'This badge was printed before; printing again needs a reason.',
    },
    data: 'safe',
    next: { zh: '请选择原因。', en: 'Choose one.' },
  },
  PRINT_MOVED_ON: {
    what: { zh: '这个打印任务的状态已经变了。', en: 'This print job has moved on.' },
    data: 'safe',
    next: { zh: '请看队列里现在的状态。', en: 'See what the queue says now.' },
  },
})
