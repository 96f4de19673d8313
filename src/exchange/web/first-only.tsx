/** Says that a long list is cut. */
export const FirstOnly = ({ shown, of }: { readonly shown: number; readonly of: number }) =>
  of > shown ? (
    <p className="soft">
      Ditampilkan {shown} yang pertama dari {of}.
    </p>
  ) : null
