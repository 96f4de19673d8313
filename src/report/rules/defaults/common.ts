/**
 * The texts that a new document begins with, in our own words, where outlines share a section. People change them freely; figures in
 * them are live.
 */
export const commonTexts: Readonly<Record<string, string>> = {
  'kata-pengantar': `
Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa. Rencana Kinerja Tahunan (RKT) {unit} Tahun {tahun} telah selesai disusun dan siap menjadi pegangan bagi seluruh pegawai selama tahun anggaran berjalan.

RKT ini menyebutkan apa yang akan dicapai, dengan ukuran apa keberhasilannya dinilai, dan berapa target yang disanggupi. Di dalamnya terdapat {jumlah-sasaran} sasaran dan {jumlah-indikator} indikator kinerja yang menjadi dasar perjanjian kinerja, pengukuran berkala, dan laporan kinerja tahun {tahun}.

Terima kasih kami sampaikan kepada semua pihak yang memberi data, usulan, dan koreksi. Masukan untuk memperbaiki rencana ini tetap kami nantikan.`,

  'latar-belakang': `
Setiap rupiah dan setiap jam kerja yang dipakai instansi pemerintah perlu dapat dipertanggungjawabkan dengan hasil. Karena itu perencanaan, penganggaran, pelaksanaan, pengukuran, dan pelaporan kinerja disusun sebagai satu rangkaian, dan RKT adalah mata rantai pertamanya pada setiap tahun.

{unit} berada di bawah {instansi} dan menjabarkan rencana strategisnya ke dalam pekerjaan satu tahun. RKT Tahun {tahun} memilih sasaran yang diwujudkan tahun ini, menetapkan indikator beserta targetnya, lalu menghubungkannya dengan kegiatan, anggaran, dan pegawai yang tersedia.

Dengan rencana yang tertulis dan terukur, pimpinan dapat memantau kemajuan sejak triwulan pertama, memperbaiki pelaksanaan sebelum terlambat, dan menjelaskan hasilnya kepada masyarakat.`,

  'dasar-hukum': `
RKT ini disusun berdasarkan peraturan perundang-undangan sebagai berikut:`,

  'tujuan-penyusunan': `
Penyusunan RKT Tahun {tahun} bertujuan untuk:

1. menetapkan hasil kerja yang hendak dicapai {unit} dalam satu tahun beserta ukurannya;
2. menyediakan dasar bagi perjanjian kinerja antara pimpinan unit dan atasannya;
3. mengarahkan penggunaan anggaran dan pegawai kepada sasaran yang dipilih;
4. menyediakan pembanding untuk pengukuran, pemantauan, dan evaluasi kinerja.`,

  pengertian: `
Rencana Kinerja Tahunan adalah penjabaran sasaran dan program dalam rencana strategis ke dalam satu tahun pelaksanaan. Dokumen ini memuat sasaran, indikator kinerja, target, serta program dan kegiatan yang mendukungnya.

RKT berbeda dari rencana anggaran: anggaran menjawab berapa biaya yang diperlukan, sedangkan RKT menjawab hasil apa yang diperoleh dari biaya itu. Keduanya harus sejalan.`,

  waktu: `
RKT Tahun {tahun} disusun mengikuti kalender perencanaan {unit}. Bahannya dihimpun dari usulan unit pelaksana, realisasi tahun {tahun-lalu}, dan anggaran yang tersedia, kemudian dibahas bersama sebelum ditetapkan oleh pimpinan.`,

  'tugas-fungsi': `
Dalam melaksanakan tugas tersebut, {unit} menyelenggarakan fungsi sebagai berikut:`,

  visi: `
Visi menggambarkan keadaan yang ingin dicapai pada akhir masa rencana strategis. {unit} mengacu pada visi sebagai berikut:`,

  misi: `
Untuk mewujudkan visi tersebut ditetapkan {jumlah-misi} misi sebagai berikut:`,

  tujuan: `
Tujuan menjabarkan visi dan misi menjadi hasil yang lebih nyata dan dapat dinilai. Tujuan yang hendak dicapai adalah sebagai berikut:`,

  'sasaran-kebijakan': `
Tujuan tersebut diwujudkan melalui sasaran kebijakan sebagai berikut:`,

  strategi: `
Sasaran dicapai melalui {jumlah-pilar} pilar strategi beserta upaya-upayanya sebagai berikut:`,

  'arah-kebijakan': `
Arah kebijakan menunjukkan pilihan pekerjaan yang didahulukan agar tujuan tercapai. Arah kebijakan yang menjadi acuan {unit} adalah sebagai berikut:`,

  'sasaran-program': `
Sasaran menggambarkan keadaan yang ingin diwujudkan, sedangkan indikator menunjukkan apakah keadaan itu tercapai. {unit} menetapkan {jumlah-sasaran} sasaran dengan {jumlah-indikator} indikator sebagai berikut:`,

  'struktur-organisasi': `
{unit} dipimpin oleh seorang kepala. Susunan organisasinya terdiri atas bagian-bagian sebagai berikut:`,
}
