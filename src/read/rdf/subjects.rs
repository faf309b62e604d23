//! Subjects, classification, genre and form.

use super::graph::{NodeId, Object};
use super::names;
use super::work::Reading;
use crate::model::{Form, FormKind, Note, NoteKind, Scheme, Subject, SubjectKind, Text};

impl Reading<'_> {
    pub(super) fn subjects(&mut self) {
        for object in self.graph.objects(self.work, names::SUBJECT) {
            let subject = match object {
                Object::Literal { text, .. } => keyword(SubjectKind::Keyword, text),
                Object::Node(node) => {
                    let subjects = self.concepts(*node, SubjectKind::Topic);
                    self.record.subjects.extend(subjects);
                    continue;
                }
            };
            self.record.subjects.push(subject);
        }
        for node in self.parts(self.work, &["bf:classification"]) {
            self.classification(node);
        }
        for (properties, kind) in [
            (["dcterms:spatial", "dc:coverage"], SubjectKind::Place),
            (["dcterms:temporal", "schema:temporalCoverage"], SubjectKind::Period),
        ] {
            for object in self.graph.objects(self.work, &properties) {
                let subject = match object {
                    Object::Literal { text, .. } => keyword(kind, text),
                    Object::Node(node) => self.area(*node, kind),
                };
                self.record.subjects.push(subject);
            }
        }
        for object in self.graph.objects(self.work, &["dcterms:type", "dc:type", "schema:genre", "prism:genre"]) {
            match object {
                Object::Literal { text, .. } => {
                    self.record.notes.push(Note { kind: NoteKind::ContentType, text: text.clone() });
                }
                Object::Node(node) => self.genre_or_form(*node),
            }
        }
        for node in self.parts(self.work, &["dcterms:medium"]) {
            let form = self.form(node, FormKind::Carrier);
            self.record.forms.push(form);
        }
    }

    /// `bf:classification [ a bf:ClassificationLcc ; bf:classificationPortion "…" ; bf:itemPortion "…" ]`.
    fn classification(&mut self, node: NodeId) {
        const SCHEMES: &[(&str, &str)] = &[
            ("bf:ClassificationDdc", "ddc"),
            ("bf:ClassificationLcc", "lcc"),
            ("bf:ClassificationNlm", "nlm"),
            ("bf:ClassificationUdc", "udc"),
        ];
        let classes = self.graph.classes(node);
        let known = SCHEMES.iter().find(|(class, _)| classes.iter().any(|known| known == class));
        let Some(mut notation) = self.graph.value(node, &["bf:classificationPortion"]) else { return };
        for item in self.graph.values(node, &["bf:itemPortion"]) {
            notation.push(' ');
            notation.push_str(&item);
        }
        // Of which edition, and by whom.
        self.graph.objects(node, &["bf:source", "bf:edition", "bf:assigner", "bf:status"]);
        let scheme = known.map(|(_, scheme)| Scheme((*scheme).to_owned()));
        let subject = Subject { kind: SubjectKind::Class, heading: Text::new(notation), scheme, ..Subject::default() };
        self.record.subjects.push(subject);
    }

    /// A concept, once for each of its schemes.
    fn concepts(&self, node: NodeId, kind: SubjectKind) -> Vec<Subject> {
        let first = self.concept(node, kind);
        let others = self.schemes(node).into_iter().skip(1);
        let others: Vec<_> = others.map(|scheme| Subject { scheme: Some(scheme), ..first.clone() }).collect();
        std::iter::once(first).chain(others).collect()
    }

    fn concept(&self, node: NodeId, kind: SubjectKind) -> Subject {
        self.see(node);
        let graph = self.graph;
        self.graph.classes(node);
        let mut iris: Vec<String> = self.own_iri(node).into_iter().collect();
        for other in graph.nodes(node, &["skos:exactMatch", "foaf:focus", "skos:closeMatch"]) {
            iris.extend(graph.iri(other).map(ToOwned::to_owned));
        }
        let scheme = self.schemes(node).into_iter().next();
        if let Some(notation) = graph.value(node, &["skos:notation"]) {
            let other_scripts = graph.texts(node, &["skos:altLabel", "skos:prefLabel"]);
            return Subject {
                kind: SubjectKind::Class,
                heading: Text::new(notation),
                scheme,
                iris,
                other_scripts,
                ..Subject::default()
            };
        }
        let mut labels = graph.texts(node, &["skos:prefLabel", "skos:altLabel"]);
        if labels.is_empty() {
            labels = graph.first_texts(
                node,
                &["mads:authoritativeLabel", "rdfs:label", "foaf:name", "schema:name", "dcterms:title", "rdf:value"],
            );
        }
        let mut labels = labels.into_iter();
        let heading = labels.next().unwrap_or_else(|| Text::new(iris.first().cloned().unwrap_or_default()));
        Subject { kind, heading, scheme, iris, other_scripts: labels.collect(), ..Subject::default() }
    }

    /// The IRI of a node, unless it was made for this work.
    fn own_iri(&self, node: NodeId) -> Option<String> {
        if self.fragment(node).is_some() { None } else { self.graph.iri(node).map(ToOwned::to_owned) }
    }

    fn area(&self, node: NodeId, kind: SubjectKind) -> Subject {
        let iri = self.graph.iri(node).unwrap_or_default();
        match iri.strip_prefix("http://id.loc.gov/vocabulary/geographicAreas/") {
            Some(code) => Subject {
                kind,
                heading: Text::new(code),
                scheme: Some(Scheme("marcgac".to_owned())),
                iris: vec![iri.to_owned()],
                ..Subject::default()
            },
            None => self.concept(node, kind),
        }
    }

    fn schemes(&self, concept: NodeId) -> Vec<Scheme> {
        self.parts(concept, &["skos:inScheme", "bf:source", "mads:isMemberOfMADSScheme"])
            .into_iter()
            .filter_map(|scheme| self.scheme(scheme))
            .collect()
    }

    fn scheme(&self, scheme: NodeId) -> Option<Scheme> {
        let iri = self.graph.iri(scheme).unwrap_or_default();
        if self.graph.is_described(scheme) {
            return self.graph.value(scheme, &["bf:code", "dcterms:title", "rdfs:label", "skos:prefLabel"]).map(Scheme);
        }
        let code = crate::map::scheme_code(iri).unwrap_or(iri);
        Some(Scheme(code.to_owned()))
    }

    /// A genre, or a content type of RDA.
    fn genre_or_form(&mut self, node: NodeId) {
        let iri = self.graph.iri(node).unwrap_or_default();
        let is_form = iri.starts_with("http://id.loc.gov/vocabulary/contentTypes/")
            || self.fragment(node).is_some_and(|fragment| fragment.starts_with("form-"));
        if is_form {
            let form = self.form(node, FormKind::Content);
            self.record.forms.push(form);
        } else {
            let genres = self.concepts(node, SubjectKind::Genre);
            self.record.subjects.extend(genres);
        }
    }

    fn form(&self, node: NodeId, kind: FormKind) -> Form {
        self.see(node);
        self.graph.classes(node);
        let iri = self.graph.iri(node).unwrap_or_default();
        let listed =
            |list: &str| iri.strip_prefix("http://id.loc.gov/vocabulary/")?.strip_prefix(list)?.strip_prefix('/');
        let term = self.graph.value(node, &["skos:prefLabel", "rdfs:label"]);
        let (kind, code) = match (listed("contentTypes"), listed("mediaTypes"), listed("carriers")) {
            (Some(code), ..) => (FormKind::Content, Some(code)),
            (_, Some(code), _) => (FormKind::Media, Some(code)),
            (.., Some(code)) => (FormKind::Carrier, Some(code)),
            _ => (kind, None),
        };
        let term = term.or_else(|| if code.is_none() && !iri.is_empty() { Some(iri.to_owned()) } else { None });
        Form { kind, code: code.map(ToOwned::to_owned), term }
    }
}

fn keyword(kind: SubjectKind, heading: &Text) -> Subject {
    Subject { kind, heading: heading.clone(), ..Subject::default() }
}
