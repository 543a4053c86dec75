import { describe, expect, it, test } from "vitest";
import { readBlocks, readText } from "./read-blocks.ts";

/** Whose a picture is that stands below or inside a text. Names and places are invented. */

describe("a picture", () => {
  it("whose photographer reports is the report's, though its sentence tells of a day, above a subhead", () => {
    const caption = "7月23日，金鼓镇邮政所前排队取汇款的村民。";
    const survey = "每逢赶场天，金鼓镇邮政所门前总要排起长队，多是老人和娃娃。";
    const houses = "走进双桥村，一条机耕道两边立着二十几栋小洋房，晃得人眼花。";
    const parts = [`${caption}廖明富 摄`, "盖房：砖头“吃”掉六成", houses, "读书：越来越舍得", houses];
    const [report, other] = readBlocks(
      "打工的钱都花到哪儿去了?",
      "——四个劳务大村的调查",
      "□ 本报记者 廖明富",
      survey,
      ...parts,
    );
    expect(report?.blocks).toContain(`caption ${caption}`);
    expect(other).toBeUndefined();
  });

  it("below a notice that ends with a telephone's number is no part of it", () => {
    const page = readBlocks(
      "沭滨县中医医院 公开招聘护理人员启事",
      "因业务发展需要,我院面向社会公开 招聘护理人员30名。",
      "条件:1.年龄28周岁以下,护理专业 大专及以上学历;2.持有护士执业证书或 通过2013年护士执业资格考试;3.身高 1.58米以上,身体健康, 品行端正。",
      "待遇:试用期三个月,月工资1500元; 试用期满签订劳动合同,缴纳五项社会保 险,工资福利与在职人员同等对待。 报名时间:3月31日至4月4日,地点: 医院门诊楼四楼人事科,报名时携带身份 证、毕业证、执业证原件及复印件,近期 一寸免冠照片三张。咨询电话:6220336",
      "春灌时节,柳泉灌区管理处职工对14.6公 里干渠进行清淤和闸门维护,确保3.2万亩小 麦及时浇上返青水。图为3月24日,职工在渠 道内清理淤泥。",
      "徐 宁 卢东亮 摄",
    );
    expect(page.map(({ blocks }) => blocks.at(-1)?.slice(0, 15))).toEqual([
      "paragraph 报名时间：",
      "paragraph 春灌时节，",
    ]);
  });

  it("in a page whose paragraphs are set in shows by its sentence, which is not", () => {
    const page = `护林员的山
本报记者 窦凯
　　清晨五点，沭岚山的雾还没散，
周太和已经走到了半山腰。五十八岁
的他背一把砍刀、两瓶水。
周太和在查看松材线虫病监测点。
　　他2006年当上护林员，巡护区是
北坡的九百二十亩松林。一天两趟，
一趟十六里。十年下来，走坏胶鞋六
十一双，记下日记四十七本。
　　2011年4月5日，清明，风大。下
午两点，周太和看见南坡起了烟。他
一边给镇上打电话，一边往上跑。
　　林业站站长说，老周的日记是全
县最早的鸟类记录之一，省林科院的
专家专门来复印过。
`;
    expect(readText(page)[0]?.blocks).toContain("caption 周太和在查看松材线虫病监测点。");
  });

  it("keeps its sentence with 图为 that begins a row", () => {
    const page = `县里开了会
本报讯 近日，县里召开了秋收秋
种会议，部署下一步的工作，要求各
乡抓紧。

县民族服装厂女工试制成功的傣
族绣花筒裙，在全省轻工产品展销会
上很受欢迎，三天就售出四百多条。
图为设计员刀美芬（左）在检查产品
质量。（杨国栋摄）
`;
    expect(readText(page).at(-1)?.blocks).toEqual([
      "paragraph 县民族服装厂女工试制成功的傣族绣花筒裙，在全省轻工产品展销会上很受欢迎，三天就售出四百多条。图为设计员刀美芬（左）在检查产品质量。",
    ]);
  });
});

test("a text goes on behind a telephone's number where a mark does", () => {
  const [notice] = readBlocks("招聘启事", "本公司招聘会计一名，咨询电话：6220336", "，联系人王先生，欢迎前来报名。");
  expect(notice?.blocks).toEqual(["paragraph 本公司招聘会计一名，咨询电话：6220336，联系人王先生，欢迎前来报名。"]);
});
