import { Empty } from 'antd'

/** A class of rows without any in it. */
export const Nothing = ({ text }: { readonly text: string }) => (
  <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text} />
)
