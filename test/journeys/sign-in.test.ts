import { expect, it } from 'vitest'
import { findBarriers } from './support/accessibility.ts'
import { overflowsSideways, widths } from './support/page.ts'
import { startProgram } from './support/program.ts'

const program = startProgram()

it('a newcomer finds the demo people, signs in as one of them and sees the office', async () => {
  const page = await program.open()
  await page.goto('/')
  await page.getByRole('button', { name: 'Perencana Kalbar' }).click()
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.waitForURL(/\/bkhit-kalbar\/\d{4}\/beranda$/)
  expect(await page.title()).toContain('Kalimantan Barat')
})

it('a wrong password is refused in words, and the page stays', async () => {
  const page = await program.open()
  await page.goto('/masuk')
  await page.getByLabel('Nama pengguna atau surel').fill('perencana.kalbar')
  await page.getByLabel('Kata sandi', { exact: true }).fill('bukan-kata-sandinya')
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.getByText(/kata sandi.*salah/i).waitFor()
  expect(new URL(page.url()).pathname).toBe('/masuk')
})

it('the sign-in page works for everyone: no barriers, and nothing sticks out on a phone', async () => {
  for (const width of Object.values(widths)) {
    const page = await program.open(undefined, { width })
    await page.goto('/masuk')
    await page.getByRole('button', { name: 'Perencana Kalbar' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(await overflowsSideways(page)).toBe(false)
  }
})
