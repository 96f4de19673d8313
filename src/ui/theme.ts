import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const teal: MantineColorsTuple = [
  '#e8f3f2',
  '#d0e6e5',
  '#a9d3d1',
  '#7fbebb',
  '#58a8a6',
  '#338e8d',
  '#1c7475',
  '#0f5c5e',
  '#0b4a4c',
  '#07383a',
]
const gray: MantineColorsTuple = [
  '#f7f8f8',
  '#eff1f1',
  '#e3e6e7',
  '#d1d6d8',
  '#b0b8bb',
  '#7f898d',
  '#5c666a',
  '#465054',
  '#30393c',
  '#1b2225',
]
const dark: MantineColorsTuple = [
  '#e4e8e9',
  '#c6cdcf',
  '#a5aeb1',
  '#7b868a',
  '#4c565a',
  '#394246',
  '#2a3134',
  '#1d2326',
  '#161b1d',
  '#101415',
]

/** The quiet look of the program: system fonts, 14 px, one deep teal accent, square corners, no shadows. */
export const theme = createTheme({
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace',
  colors: { teal, gray, dark },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 3,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { md: '1.45' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '20px' }, h2: { fontSize: '16px' }, h3: { fontSize: '14px' } },
  },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    // inside a dialog a header is no banner of the page
    ModalHeader: { defaultProps: { role: 'presentation' } },
    DrawerHeader: { defaultProps: { role: 'presentation' } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 0 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'sm' } },
    Popover: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'sm' } },
  },
})

/** Colours that Mantine's defaults leave with too little contrast (WCAG 2.2 AA). */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1b2225',
    '--mantine-color-dimmed': '#5c666a',
    '--mantine-color-placeholder': '#687276',
    '--mantine-color-error': '#a8231b',
    '--mantine-color-anchor': '#0f5c5e',
    '--mantine-color-default-border': '#a0a9ac',
  },
  dark: {
    '--mantine-color-body': '#161b1d',
    '--mantine-color-text': '#e4e8e9',
    '--mantine-color-dimmed': '#a5aeb1',
    '--mantine-color-placeholder': '#98a2a5',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-anchor': '#7fbebb',
    '--mantine-color-teal-text': '#7fbebb',
    '--mantine-color-teal-light-color': '#a9d3d1',
    '--mantine-color-teal-outline': '#7fbebb',
    '--mantine-color-default-border': '#5d676b',
  },
})
