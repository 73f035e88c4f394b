"""Names on the basemap: usual English and Chinese forms, no claim forms, at places chosen by hand.

Each stands at the first of its places that lies in the picture with room around it.
"""

from __future__ import annotations

from typing import NamedTuple


class Name(NamedTuple):
    """A name: a country's has the ISO 3166 alpha-3 code as id, a water's has its own."""

    id: str
    en: str
    zh: str
    places: tuple[tuple[float, float], ...]
    water: bool = False


NAMES = (
    Name("KAZ", "Kazakhstan", "哈萨克斯坦", ((68.5, 48.4), (66.5, 49.6), (73.5, 47.3), (62, 49.2))),
    Name(
        "RUS",
        "Russia",
        "俄罗斯",
        ((44.5, 55.2), (56.5, 55.5), (40.5, 51.5), (70, 57.5), (38, 57), (60, 60)),
    ),
    Name("UKR", "Ukraine", "乌克兰", ((31.2, 49.6), (28.5, 49.3))),
    Name("BLR", "Belarus", "白俄罗斯", ((28.2, 53.4), (27.3, 54.6))),
    Name("POL", "Poland", "波兰", ((19.4, 51.8), (18.2, 53.3))),
    Name("DEU", "Germany", "德国", ((10.2, 51.0), (10, 52.6))),
    Name("CZE", "Czechia", "捷克", ((15.2, 49.8),)),
    Name("SVK", "Slovakia", "斯洛伐克", ((19.6, 48.7),)),
    Name("AUT", "Austria", "奥地利", ((14.2, 47.5),)),
    Name("HUN", "Hungary", "匈牙利", ((19.4, 47.1),)),
    Name("ROU", "Romania", "罗马尼亚", ((24.9, 45.9),)),
    Name("MDA", "Moldova", "摩尔多瓦", ((28.6, 47.2),)),
    Name("SRB", "Serbia", "塞尔维亚", ((20.9, 44.2),)),
    Name("BGR", "Bulgaria", "保加利亚", ((25.2, 42.7),)),
    Name("GRC", "Greece", "希腊", ((21.9, 39.5),)),
    Name("ALB", "Albania", "阿尔巴尼亚", ((20.0, 41.1),)),
    Name("ITA", "Italy", "意大利", ((12.4, 42.9), (15.6, 40.9))),
    Name("FRA", "France", "法国", ((3.0, 46.8),)),
    Name("LTU", "Lithuania", "立陶宛", ((23.9, 55.3),)),
    Name("LVA", "Latvia", "拉脱维亚", ((25.2, 56.9),)),
    Name("EST", "Estonia", "爱沙尼亚", ((25.6, 58.7),)),
    Name("FIN", "Finland", "芬兰", ((26.0, 62.3),)),
    Name("SWE", "Sweden", "瑞典", ((15.2, 60.2), (15, 58.2))),
    Name("NOR", "Norway", "挪威", ((9.2, 61.2),)),
    Name("TUR", "Türkiye", "土耳其", ((32.4, 39.0), (35.0, 39.2), (39.5, 38.6))),
    Name("CYP", "Cyprus", "塞浦路斯", ((33.0, 34.6),)),
    Name("SYR", "Syria", "叙利亚", ((38.5, 35.0),)),
    Name("IRQ", "Iraq", "伊拉克", ((43.4, 33.2),)),
    Name("IRN", "Iran", "伊朗", ((53.2, 34.4), (50.2, 36.4), (56.5, 36.4))),
    Name("GEO", "Georgia", "格鲁吉亚", ((43.1, 42.25), (44.6, 41.95))),
    Name("ARM", "Armenia", "亚美尼亚", ((44.7, 40.45),)),
    Name("AZE", "Azerbaijan", "阿塞拜疆", ((47.6, 40.15), (47.2, 40.9))),
    Name("TKM", "Turkmenistan", "土库曼斯坦", ((58.6, 39.5), (56.8, 40.3))),
    Name("UZB", "Uzbekistan", "乌兹别克斯坦", ((63.4, 42.3), (60.2, 43.2))),
    Name("KGZ", "Kyrgyzstan", "吉尔吉斯斯坦", ((74.6, 41.5), (74.6, 42.3))),
    Name("TJK", "Tajikistan", "塔吉克斯坦", ((71.0, 38.6),)),
    Name("AFG", "Afghanistan", "阿富汗", ((66.2, 34.4), (66.5, 36.1))),
    Name("PAK", "Pakistan", "巴基斯坦", ((69.6, 30.6),)),
    Name("IND", "India", "印度", ((77.0, 30.3),)),
    Name("CHN", "China", "中国", ((86.5, 41.2), (81.0, 39.0), (84.6, 44.6), (84.0, 37.2))),
    Name("MNG", "Mongolia", "蒙古", ((90.4, 48.2),)),
    Name("black-sea", "Black Sea", "黑海", ((34.4, 43.1), (31.2, 43.3), (37.2, 43.2)), True),
    Name("caspian-sea", "Caspian Sea", "里海", ((50.7, 40.0), (51.2, 39.0), (51.1, 38.1)), True),
    Name(
        "mediterranean",
        "Mediterranean Sea",
        "地中海",
        ((29.5, 34.4), (19, 35.3), (18.6, 36.4)),
        True,
    ),
    Name("baltic-sea", "Baltic Sea", "波罗的海", ((19.0, 56.6), (18.6, 55.6)), True),
    Name("aral-sea", "Aral Sea", "咸海", ((59.6, 45.3),), True),
    Name("balkhash", "Balkhash", "巴尔喀什湖", ((75.4, 46.0),), True),
)
