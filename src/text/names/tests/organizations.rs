//! Persons and organisations: what a name is taken for where the field says nothing, and in a field for persons.

use super::shown;
use crate::text::names::Expected;

#[test]
fn persons_and_organizations() {
    for (text, any, person) in KINDS {
        assert_eq!(shown(text, Expected::Any), [*any], "{text}");
        assert_eq!(shown(text, Expected::Person), [*person], "{text}, expected to be a person");
        assert_eq!(
            shown(text, Expected::Organization),
            [format!("O={text}")],
            "{text}, expected to be an organisation"
        );
    }
}

#[rustfmt::skip]
const KINDS: &[(&str, &str, &str)] = &[
    ("World Health Organization", "O=World Health Organization", "O=World Health Organization"),
    ("UNESCO", "O=UNESCO", "O=UNESCO"),
    ("IEEE", "O=IEEE", "P=IEEE"),
    ("FAO, Rome", "P FAO|Rome", "P FAO|Rome"),
    ("Harbour Press", "O=Harbour Press", "O=Harbour Press"),
    ("Harbour University", "O=Harbour University", "O=Harbour University"),
    ("University of Harbour", "O=University of Harbour", "O=University of Harbour"),
    ("Université de Genève", "O=Université de Genève", "O=Université de Genève"),
    ("Universität zu Köln. Institut für Altertumskunde", "O=Universität zu Köln. Institut für Altertumskunde", "O=Universität zu Köln. Institut für Altertumskunde"),
    ("Universidad Nacional Autónoma de México", "O=Universidad Nacional Autónoma de México", "O=Universidad Nacional Autónoma de México"),
    ("Università degli Studi di Padova", "O=Università degli Studi di Padova", "O=Università degli Studi di Padova"),
    ("Universidade de São Paulo", "O=Universidade de São Paulo", "O=Universidade de São Paulo"),
    ("Uniwersytet Jagielloński", "O=Uniwersytet Jagielloński", "O=Uniwersytet Jagielloński"),
    ("Univerzita Karlova", "O=Univerzita Karlova", "O=Univerzita Karlova"),
    ("Helsingin yliopisto", "O=Helsingin yliopisto", "O=Helsingin yliopisto"),
    ("Lunds universitet", "O=Lunds universitet", "O=Lunds universitet"),
    ("Københavns Universitet", "O=Københavns Universitet", "O=Københavns Universitet"),
    ("Magyar Tudományos Akadémia", "O=Magyar Tudományos Akadémia", "O=Magyar Tudományos Akadémia"),
    ("Akadémiai Kiadó", "O=Akadémiai Kiadó", "O=Akadémiai Kiadó"),
    ("Országos Széchényi Könyvtár", "O=Országos Széchényi Könyvtár", "O=Országos Széchényi Könyvtár"),
    ("Eötvös Loránd Tudományegyetem", "O=Eötvös Loránd Tudományegyetem", "O=Eötvös Loránd Tudományegyetem"),
    ("جامعة القاهرة", "O=جامعة القاهرة", "O=جامعة القاهرة"),
    ("وزارة الثقافة", "O=وزارة الثقافة", "O=وزارة الثقافة"),
    ("北京大学", "O=北京大学", "O=北京大学"),
    ("東京大学出版会", "O=東京大学出版会", "O=東京大学出版会"),
    ("国立国会図書館", "O=国立国会図書館", "O=国立国会図書館"),
    ("서울대학교", "O=서울대학교", "O=서울대학교"),
    ("Российская академия наук", "O=Российская академия наук", "O=Российская академия наук"),
    ("Министерство культуры", "O=Министерство культуры", "O=Министерство культуры"),
    ("Norges forskningsråd", "O=Norges forskningsråd", "O=Norges forskningsråd"),
    ("Statens vegvesen", "O=Statens vegvesen", "O=Statens vegvesen"),
    ("Svenska kyrkan", "O=Svenska kyrkan", "O=Svenska kyrkan"),
    ("Suomen Kirjallisuuden Seura", "O=Suomen Kirjallisuuden Seura", "O=Suomen Kirjallisuuden Seura"),
    ("Landesverband Nord", "O=Landesverband Nord", "O=Landesverband Nord"),
    ("Männerchor Frohsinn", "O=Männerchor Frohsinn", "O=Männerchor Frohsinn"),
    ("Kammerorchester Basel", "O=Kammerorchester Basel", "O=Kammerorchester Basel"),
    ("London Symphony Orchestra", "O=London Symphony Orchestra", "O=London Symphony Orchestra"),
    ("Ben Holm Quintet", "O=Ben Holm Quintet", "P Quintet|Ben Holm"),
    ("Beatles", "U=Beatles", "P=Beatles"),
    ("The Beatles", "U=The Beatles", "P=The Beatles"),
    ("United States", "O=United States", "O=United States"),
    ("United States. Congress", "O=United States. Congress", "O=United States. Congress"),
    ("Great Britain. Parliament. House of Commons", "O=Great Britain. Parliament. House of Commons", "O=Great Britain. Parliament. House of Commons"),
    ("Bologna. Biblioteca comunale", "O=Bologna. Biblioteca comunale", "O=Bologna. Biblioteca comunale"),
    ("Smith & Sons", "O=Smith & Sons", "O=Smith & Sons"),
    ("Smith Brothers", "O=Smith Brothers", "O=Smith Brothers"),
    ("Smith and Co.", "O=Smith and Co.", "O=Smith and Co."),
    ("Harbour Books Ltd.", "O=Harbour Books Ltd.", "O=Harbour Books Ltd."),
    ("Harbour GmbH", "O=Harbour GmbH", "O=Harbour GmbH"),
    ("Harbour Inc.", "O=Harbour Inc.", "O=Harbour Inc."),
    ("Acme Corporation", "O=Acme Corporation", "O=Acme Corporation"),
    ("Open Society Foundations", "O=Open Society Foundations", "O=Open Society Foundations"),
    ("Church, Alonzo", "P Church|Alonzo", "P Church|Alonzo"),
    ("Press, Frank", "P Press|Frank", "P Press|Frank"),
    ("Bank, Dan", "P Bank|Dan", "P Bank|Dan"),
    ("Board, Christopher", "P Board|Christopher", "P Board|Christopher"),
    ("Church of England", "O=Church of England", "O=Church of England"),
    ("Hall, Stuart", "P Hall|Stuart", "P Hall|Stuart"),
    ("Park, Robert E.", "P Park|Robert E.", "P Park|Robert E."),
    ("Center for Land Studies", "O=Center for Land Studies", "O=Center for Land Studies"),
    ("Society of Friends", "O=Society of Friends", "O=Society of Friends"),
    ("Deutsche Forschungsgemeinschaft", "O=Deutsche Forschungsgemeinschaft", "O=Deutsche Forschungsgemeinschaft"),
    ("Springer-Verlag", "O=Springer-Verlag", "O=Springer-Verlag"),
    ("Museum Boijmans", "O=Museum Boijmans", "O=Museum Boijmans"),
    ("Annika Agger", "P Agger|Annika", "P Agger|Annika"),
    ("Alonzo Church", "U=Alonzo Church", "P Church|Alonzo"),
    ("Henry Ford", "P Ford|Henry", "P Ford|Henry"),
    ("Frank Press", "O=Frank Press", "P Press|Frank"),
    ("Aasta Hansteen", "U=Aasta Hansteen", "P Hansteen|Aasta"),
    ("SpringerLink (Online service)", "O=SpringerLink (Online service)", "O=SpringerLink (Online service)"),
    ("Harbour (Firm)", "O=Harbour (Firm)", "O=Harbour (Firm)"),
    ("Camara, Laye", "P Camara|Laye", "P Camara|Laye"),
    ("Holm, Inger", "P Holm|Inger", "P Holm|Inger"),
];
