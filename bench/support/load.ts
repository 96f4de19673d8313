import autocannon from 'autocannon'

/** Requests a second with ten connections for three seconds; throws when an answer is not a success. */
export async function requestsPerSecond(url: string, cookie: string): Promise<number> {
  const result = await autocannon({ url, connections: 10, duration: 3, workers: 1, headers: { cookie } })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx + result.errors} answers failed`)
  return result.requests.average
}
