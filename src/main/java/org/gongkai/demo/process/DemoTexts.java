package org.gongkai.demo.process;

/** The texts of the demo items. */
final class DemoTexts {

    static final String ALLOWANCE = """
            <p style="text-indent: 2em">各县（区）民政局、各乡镇人民政府、街道办事处：</p>
            <p style="text-indent: 2em">经研究决定，自下月起调整城乡居民最低生活保障标准。现将有关事项通知如下。</p>
            <h3>一、调整标准</h3>
            <table><thead><tr><th scope="col">对象</th><th scope="col">原标准（元/人·月）</th><th scope="col">新标准（元/人·月）</th></tr></thead>
            <tbody><tr><td>城市居民</td><td>630</td><td>680</td></tr><tr><td>农村居民</td><td>430</td><td>470</td></tr>
            <tr><td>特困人员（全自理）</td><td>820</td><td>884</td></tr></tbody></table>
            <h3>二、工作要求</h3><ol><li>做好在册对象的复核，新标准于当月底前落实到位。</li><li>做好政策宣传和咨询解答。</li>
            <li>加强资金监管，确保专款专用。</li></ol>""";
    static final String MARRIAGE = """
            <h3>一、办理事项</h3><p>结婚登记、离婚登记、补领婚姻登记证。</p><h3>二、所需材料</h3>
            <ul><li>本人身份证、户口簿；</li><li>本人无配偶以及与对方当事人没有直系血亲和三代以内旁系血亲关系的签字声明。</li></ul>
            <h3>三、办理时间</h3><p>工作日上午 8:30—12:00，下午 14:30—17:30。</p><h3>四、收费</h3><p>不收费。</p>""";
    static final String SOCIETIES = """
            <p>根据《社会团体登记管理条例》，现将成立登记的条件、程序和时限说明如下。</p>
            <h3>一、条件</h3><p>有五十个以上的个人会员或者三十个以上的单位会员；有规范的名称和相应的组织机构；有固定的住所。</p>
            <h3>二、程序</h3><p>申请—受理—审查—决定—公告。</p><h3>三、时限</h3><p>自受理之日起六十日内作出决定。</p>""";
    static final String HOMES = """
            <p>截至本季度末，已备案的养老机构名录如下，供群众查询选择。</p>
            <table><thead><tr><th scope="col">序号</th><th scope="col">机构</th><th scope="col">床位</th><th scope="col">类型</th></tr></thead><tbody>
            <tr><td>1</td><td>第一社会福利院</td><td>320</td><td>公办</td></tr><tr><td>2</td><td>城东养老服务中心</td><td>180</td><td>公建民营</td></tr>
            <tr><td>3</td><td>河畔颐养院</td><td>96</td><td>民办</td></tr></tbody></table>""";
    static final String RELIEF_FUND = """
            <p>第三季度共实施临时救助 1,286 人次，支出资金 248.6 万元。其中支出型临时救助 903 人次，急难型临时救助 383 人次。资金来源为上级补助和市级财政安排。</p>
            <p>监督电话见本局机构职能页面。</p>""";
    static final String ROADS = """
            <p>根据《地名管理条例》，经审核批准，现对下列新建道路予以命名：</p><ul><li>文澜路：北起学府街，南至滨河路，长 1.8 千米；</li>
            <li>康宁街：西起建设路，东至中心大道，长 1.2 千米。</li></ul><p>自公告之日起使用标准地名。</p>""";
    static final String REPRINT = """
            <p style="text-indent: 2em">为进一步健全低收入人口动态监测和救助帮扶机制，现就有关工作通知如下：完善监测信息平台，加强部门数据共享，
            对监测预警对象及时入户核查，符合条件的及时纳入救助范围。</p>""";
    static final String FEES = """
            <table><thead><tr><th scope="col">项目</th><th scope="col">标准</th><th scope="col">依据</th></tr></thead><tbody>
            <tr><td>遗体接运</td><td>150 元/具（市区）</td><td>政府定价</td></tr><tr><td>遗体火化</td><td>380 元/具</td><td>政府定价</td></tr>
            <tr><td>骨灰寄存</td><td>100 元/年</td><td>政府定价</td></tr></tbody></table><p>对特困人员、低保对象免除基本殡葬服务费用。</p>""";
    static final String CHECKUP = "<p>今年职工健康体检定于下周起分批进行，请各科室（单位）于本周五前报送名单。</p>";
    static final String MEALS = """
            <p>为方便老年人就餐，现将助餐服务点的地址、时间和补贴标准公布如下。</p><ul><li>服务时间：午餐 11:00—13:00，晚餐 17:00—18:30;</li>
            <li>补贴标准：六十至七十九周岁每餐补贴 2 元，八十周岁以上每餐补贴 4 元。</li></ul>""";
    static final String PLAN = """
            <p>规划期内新增社区养老服务设施 36 处、护理型床位 1,500 张，实现城市社区全覆盖。</p><h3>一、布局原则</h3><p>就近就便、均衡配置、医养结合。</p>
            <h3>二、实施步骤</h3><p>分三年实施，每年新增设施不少于 12 处。</p>""";
    static final String STATEMENT = """
            <p>近日，有网民反映救助资金发放问题。经核查，相关资金均按规定程序审批并通过银行代发，未发现截留挪用情况。欢迎社会各界继续监督。</p>""";
    static final String CONTACTS = """
            <table><thead><tr><th scope="col">科室（单位）</th><th scope="col">主要职责</th><th scope="col">办公室</th></tr></thead><tbody>
            <tr><td>社会救助科</td><td>最低生活保障、特困供养、临时救助</td><td>201</td></tr><tr><td>养老服务科</td><td>养老服务体系建设和监管</td><td>203</td></tr>
            <tr><td>区划地名科</td><td>行政区划、地名管理</td><td>305</td></tr></tbody></table>""";
    static final String WINTER = """
            <p>为保障生活无着的流浪乞讨人员安全过冬，自本月起开展专项救助。发现需要救助的人员，请拨打救助热线或联系就近的社区。</p>
            <ol><li>本人申请或群众报告；</li><li>救助管理站甄别登记；</li><li>提供食宿、医疗和返乡帮助。</li></ol>""";
    static final String PURCHASE = "<p>社会组织评估服务项目采购已完成评审，成交金额 18.5 万元，成交结果公告期为一个工作日。</p>";

    private DemoTexts() {
    }
}
