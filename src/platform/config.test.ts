import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      samples: true,
      trustProxy: false,
      timeZone: 'Asia/Jakarta',
      logLevel: 'info',
      checkOutput: false,
    })
    expect(readConfig({}).dataDir).toMatch(/\/data$/)
  })

  it('checks answers while people develop and test, and not in an installation, where it costs a third of the time', () => {
    const checks = ['development', 'test', 'production'].map(
      (NODE_ENV) => readConfig({ NODE_ENV }).checkOutput,
    )
    expect(checks).toEqual([true, true, false])
  })

  it('takes an empty variable for a missing one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined })
  })

  it('names every wrong variable in one sentence, and repeats no value', () => {
    const env = {
      PORT: 'tiga ribu',
      DATABASE_URL: 'mysql://root:terpendam@localhost/x',
      SIKLUS_SAMPLES: 'ya',
      SIKLUS_TIME_ZONE: 'Asia/Pontiank',
      METRICS_TOKEN: 'ringkas',
    }
    const read = (): unknown => readConfig(env)
    for (const name of Object.keys(env)) expect(read).toThrow(name)
    expect(read).toThrow(
      /^Pengaturan belum benar: PORT harus berisi nomor port .*\. Perbaiki lalu jalankan kembali\.$/,
    )
    expect(read).not.toThrow(/terpendam|ringkas/)
  })

  it('reads the settings of a production server', () => {
    const config = readConfig({
      TRUST_PROXY: 'on',
      SIKLUS_SAMPLES: 'off',
      PUBLIC_URL: 'https://siklus.example.go.id',
      DATABASE_URL: 'postgresql://siklus@localhost/siklus',
    })
    expect(config).toMatchObject({ checkOutput: false, trustProxy: true, samples: false })
  })
})
