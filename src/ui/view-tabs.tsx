import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'

interface View {
  readonly key: string
  readonly name: string
  /** Called when the view is opened; what it showed is not kept while another one is open. */
  readonly render: () => ReactNode
}

/** Several views of one subject, one at a time; the first one is open at the start. Arrow keys move between them. */
export function ViewTabs({ views }: { readonly views: readonly [View, ...View[]] }) {
  return (
    <Tabs defaultValue={views[0].key} keepMounted={false}>
      <Tabs.List className="no-print">
        {views.map(({ key, name }) => (
          <Tabs.Tab key={key} value={key}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {views.map(({ key, render }) => (
        <Tabs.Panel key={key} value={key} pt="md">
          {render()}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
