/** Texts of the sections that belong to one outline of the RKT. */
export const p1Texts: Readonly<Record<string, string>> = {
  perencanaan: `
Perencanaan kinerja menetapkan hasil yang hendak dicapai dalam tahun {tahun} beserta kegiatan untuk mencapainya. Penyusunannya berlangsung bertahap: sasaran dipilih dari rencana strategis, indikator dan target ditetapkan bersama unit pelaksana, lalu kegiatan, pegawai, dan jadwalnya disesuaikan.`,

  'penetapan-sasaran': `
Tahun {tahun} {unit} melaksanakan {jumlah-program} program, yakni {nama-program}. Sasaran yang diwujudkan melalui program tersebut beserta indikatornya adalah sebagai berikut:`,

  'penyusunan-kegiatan': `
Kegiatan dipilih karena sumbangannya kepada sasaran dan karena didukung anggaran serta pegawai yang tersedia. Kegiatan beserta keluarannya adalah sebagai berikut:`,

  'sumber-daya': `
Pelaksanaan rencana ini didukung oleh {susunan-pegawai}. Sebarannya menurut jabatan disajikan dalam {lihat:tabel-pegawai-jabatan}.`,

  'rencana-kerja': `
Target setiap indikator disajikan dalam {lihat:tabel-target}. Pembagian pekerjaan menurut unit pelaksana dan waktunya terdapat dalam matriks rencana kerja dan jadwal palang pada lampiran.`,

  penutup: `
RKT Tahun {tahun} menjadi acuan bersama bagi pimpinan dan pegawai {unit}. Targetnya akan dituangkan dalam perjanjian kinerja, diukur setiap triwulan, dan dilaporkan pada akhir tahun.

Apabila tugas, anggaran, atau keadaan berubah sehingga target tidak lagi tepat, rencana ini diperbarui dengan revisi yang mencantumkan alasannya. Dengan demikian apa yang dikerjakan tetap sesuai dengan apa yang dijanjikan.`,
}

export const p2Texts: Readonly<Record<string, string>> = {
  penyusun: `
Penyusunan dipimpin oleh bagian yang menangani perencanaan. Setiap unit pelaksana bertanggung jawab mengusulkan kegiatan, menyediakan data, dan menyanggupi target indikator yang dilaksanakannya; pimpinan menetapkan hasilnya.`,

  mengapa: `
Tanpa rencana yang terukur, keberhasilan hanya dapat diceritakan dan tidak dapat dibuktikan. Perencanaan kinerja membuat setiap unit mengetahui sumbangannya kepada sasaran, memungkinkan kemajuan dipantau, dan menjadi dasar penilaian akuntabilitas kinerja instansi.`,

  langkah: `
RKT disusun melalui 13 (tiga belas) langkah sebagai berikut:

1. membentuk tim penyusun bersama penyusun rencana strategis;
2. menelaah tugas dan fungsi unit;
3. menghimpun kebijakan yang terkait dengan rencana;
4. memeriksa kembali kekuatan, kelemahan, peluang, ancaman, dan faktor kunci keberhasilan;
5. mengumpulkan data dari dalam dan luar unit;
6. memilih sasaran rencana strategis yang diprioritaskan tahun ini;
7. menetapkan indikator keberhasilan setiap sasaran;
8. menetapkan target setiap sasaran;
9. memilih program yang diprioritaskan tahun ini;
10. memilih kegiatan prioritas dalam setiap program;
11. menetapkan indikator setiap kegiatan;
12. menentukan satuan setiap indikator;
13. menetapkan target setiap indikator kegiatan.`,

  'visi-misi': `
Dalam melaksanakan tugas tersebut diselenggarakan fungsi sebagai berikut:`,

  'sasaran-pembangunan': `
Pembangunan diarahkan kepada {jumlah-pilar} pilar sebagai berikut:`,

  'skala-prioritas': `
Dengan memperhatikan keterbatasan anggaran dan pegawai, pekerjaan didahulukan pada tempat-tempat sebagai berikut:`,

  'kegiatan-utama': `
Kegiatan utama yang menjadi acuan tahun {tahun} adalah sebagai berikut:`,

  perencanaan: `
Rencana kinerja tahun {tahun} menjabarkan sasaran dan program rencana strategis ke dalam target satu tahun. Target merupakan kesanggupan bersama: diusulkan oleh pelaksana, dibahas, lalu ditetapkan oleh pimpinan.`,

  'penetapan-sasaran': `
Sasaran diambil dari rencana strategis. Bila seluruh sasaran dapat dikerjakan tahun ini, semuanya dimasukkan; bila tidak, dipilih menurut skala prioritas dan alasannya dicatat. Setiap sasaran mempunyai sekurang-kurangnya satu indikator, dan setiap indikator mempunyai target.

Keterkaitan kegiatan dengan sasaran, kebijakan dengan program, serta pekerjaan unit lain dijelaskan dalam kolom keterangan pada {lihat:tabel-formulir}.`,

  'penyusunan-program': `
Program adalah kumpulan kegiatan untuk mencapai satu atau beberapa sasaran. Tahun {tahun} dilaksanakan {jumlah-program} program sebagai berikut:`,

  'penyusunan-kegiatan': `
Kegiatan dipilih menurut sumbangannya kepada sasaran, kesesuaiannya dengan pekerjaan unit lain, dan ketersediaan sumber daya. Kegiatan beserta keluarannya adalah sebagai berikut:`,

  'indikator-kegiatan': `
Indikator kegiatan mengukur 5 (lima) tingkat kinerja sebagai berikut:

a. masukan, yaitu pegawai, dana, bahan, dan waktu yang dipakai;
b. keluaran, yaitu barang atau jasa yang langsung dihasilkan;
c. hasil, yaitu berfungsinya keluaran dalam jangka menengah;
d. manfaat, yaitu kegunaan keluaran yang dirasakan masyarakat;
e. dampak, yaitu pengaruhnya terhadap kehidupan sosial, ekonomi, dan lingkungan.`,

  satuan: `
Setiap indikator diberi satuan yang sesuai dengan apa yang dihitung. Menurut kaitannya dengan strategi, indikator dibedakan menjadi indikator strategis dan indikator rutin; menurut yang diukur, menjadi indikator hasil dan indikator proses. Satuan tiap indikator tercantum bersama targetnya dalam {lihat:tabel-formulir}.`,

  target: `
Target ditetapkan berdasarkan realisasi tahun-tahun sebelumnya, kemampuan unit pelaksana, dan anggaran yang tersedia. Angka yang terlalu rendah tidak mendorong perbaikan, sedangkan angka yang terlalu tinggi tidak dapat dipertanggungjawabkan; karena itu latar belakang setiap angka dibahas dan dicatat.`,

  tindakan: `
Rencana kinerja diwujudkan melalui urutan tindakan sebagai berikut:

1. pimpinan dan unit pelaksana bertemu untuk membahas rencana;
2. tingkat kinerja yang disanggupi dirundingkan;
3. hasil kesepakatan dituliskan dalam rencana kinerja;
4. seluruh pimpinan unit menyatakan kesanggupannya;
5. dasar penetapan target dijelaskan kepada semua pelaksana.`,

  penutup: `
RKT Tahun {tahun} merupakan alat kerja {unit} untuk mewujudkan sasaran rencana strategis. Rincian anggarannya dituangkan dalam rencana kerja dan anggaran, dan hasilnya dinilai melalui pengukuran kinerja setiap triwulan.

Perencanaan tetap terbuka terhadap perubahan. Bila anggaran atau kebijakan berubah, target dan kegiatan disesuaikan melalui revisi yang tercatat.`,
}

export const p3Texts: Readonly<Record<string, string>> = {
  'sumber-daya': `
Pegawai adalah penggerak utama pencapaian kinerja. Pada tahun {tahun}, {unit} didukung oleh {susunan-pegawai}. Rinciannya disajikan menurut kelompok jabatan, golongan dan ruang, tingkat pendidikan, serta bagian.`,

  'indikator-target': `
Bab ini memuat sasaran, indikator kinerja, dan target tahun {tahun} beserta rincian output dan pendanaannya. Kedudukan rencana ini dalam program dan kegiatan adalah sebagai berikut:`,

  'sasaran-indikator': `
Setiap indikator didukung oleh satu atau beberapa rincian output. Alokasi dalam {lihat:tabel-indikator-output} disajikan tiap indikator; satu rincian output dapat mendukung lebih dari satu indikator, sehingga alokasi antarindikator tidak dapat dijumlahkan. Jumlah anggaran seluruhnya, setiap rincian output dihitung sekali, adalah {pagu}.`,

  pendanaan: `
Kebutuhan dana tahun berjalan dan prakiraan majunya disajikan dalam {lihat:tabel-pendanaan}.`,

  'sumber-pendanaan': `
Sumber dana setiap rincian output beserta lokasinya disajikan dalam {lihat:tabel-sumber-dana}.`,

  pemanfaatan: `
RKT ini dipakai sebagai acuan pelaksanaan kegiatan, dasar perjanjian kinerja tahun {tahun}, dan pembanding dalam menilai keberhasilan unit. Bagian perencanaan, keuangan, dan unit pelaksana menggunakan angka yang sama, sehingga rencana, anggaran, dan laporan dapat ditelusuri satu sama lain.

Sebagai penjabaran rencana strategis, hasil pelaksanaan RKT juga menjadi bahan untuk memperbaiki rencana tahun berikutnya.`,

  pemantauan: `
Pelaksanaan rencana dipantau secara berkala agar hambatan diketahui sejak dini, tindakan perbaikan segera diambil, strategi dapat disesuaikan, dan pengalaman tahun ini menjadi bahan perencanaan berikutnya. Pemantauan dilakukan dengan cara sebagai berikut:

1. rapat pemantauan dan evaluasi yang diadakan secara berkala;
2. pencatatan realisasi indikator setiap bulan dibandingkan dengan target pada lampiran;
3. pemeriksaan penyerapan anggaran terhadap rencana penarikan.`,
}

export const renstraTexts: Readonly<Record<string, string>> = {
  'kata-pengantar': `
Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa. Rencana strategis {unit} periode {periode-renstra} telah selesai disusun.

Rencana ini memuat arah dan hasil yang hendak dicapai selama masa rencana. Agar dapat dilaksanakan dan dinilai setiap tahun, rencana ini dilampiri rencana kinerja tahunan untuk setiap tahunnya.`,

  'latar-belakang': `
Rencana strategis menerjemahkan arah {instansi} menjadi hasil yang disanggupi {unit} selama periode {periode-renstra}. Isinya menjadi dasar rencana kinerja tahunan, anggaran, dan perjanjian kinerja pada tiap tahun periode itu.`,

  'visi-misi': `
Dalam melaksanakan tugas tersebut diselenggarakan fungsi sebagai berikut:`,

  'target-kinerja': `
Target setiap indikator selama periode {periode-renstra} disajikan dalam {lihat:tabel-renstra}. Penjumlahan atau nilai akhirnya menunjukkan apakah rencana lima tahun dapat dituntaskan oleh rencana tiap tahun yang terlampir.`,

  penutup: `
Rencana strategis ini menjadi acuan bagi seluruh bagian {unit} sampai akhir periodenya. Pelaksanaannya mengikuti siklus akuntabilitas kinerja, dari perencanaan sampai evaluasi, yang berulang setiap tahun.`,
}
