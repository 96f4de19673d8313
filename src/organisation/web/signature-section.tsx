import type { Output } from '#lib/endpoint.ts'
import { formatLongDate } from '#lib/dates.ts'
import { Loaded } from '#ui/states.tsx'
import { useEndpoint } from '#ui/queries.ts'
import { organisationContract } from '../contract.ts'
import { FindingList } from '#ui/finding-list.tsx'

type Signature = Output<(typeof organisationContract)['getSignature']>['unit']

interface SignatureSectionProps {
  readonly unit: string
  /** Empty: today. */
  readonly on: string
}

/** Who signs for the unit and for its superior on the day, as the block of a document prints it. */
export function SignatureSection({ unit, on }: SignatureSectionProps) {
  const query = useEndpoint(organisationContract.getSignature, {
    params: { unit },
    query: on === '' ? {} : { on },
  })
  return (
    <section aria-labelledby="tanda-tangan">
      <h2 id="tanda-tangan">Blok tanda tangan</h2>
      <Loaded query={query} what="blok tanda tangan">
        {(data) => (
          <div className="signatures">
            <SignatureBlock title="Penanda tangan unit" signature={data.unit} />
            {data.superior === null ? null : <SignatureBlock title="Atasan" signature={data.superior} />}
          </div>
        )}
      </Loaded>
    </section>
  )
}

function SignatureBlock({ title, signature }: { readonly title: string; readonly signature: Signature }) {
  return (
    <figure className="signature">
      <figcaption className="soft">{title}</figcaption>
      <p>
        {signature.place === null ? '' : `${signature.place}, `}
        {formatLongDate(signature.on)}
      </p>
      <p>{signature.position},</p>
      {signature.name === null ? (
        <p className="soft">Belum ada pejabat yang ditugaskan</p>
      ) : (
        <p>
          <strong>{signature.name}</strong>
          {signature.number === null ? null : (
            <>
              <br />
              {signature.number}
            </>
          )}
        </p>
      )}
      <FindingList findings={signature.findings} />
    </figure>
  )
}
