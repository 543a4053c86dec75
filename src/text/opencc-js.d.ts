/** OpenCC's table of traditional to simplified characters, which opencc-js ships without types: `丟 丢|並 并|…`. */
declare module "opencc-js/dict/TSCharacters" {
  const pairs: string;
  export default pairs;
}
