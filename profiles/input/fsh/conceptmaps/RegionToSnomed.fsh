Instance: region-to-snomed
InstanceOf: ConceptMap
Title: "Body map region to SNOMED CT body structure"
Description: "A SNOMED CT body structure that holds the region, for systems that do not know the body map. Regions without a checked code are left out."
Usage: #definition
* id = "region-to-snomed"
* url = "https://physology.org/fhir/ConceptMap/region-to-snomed"
* name = "RegionToSnomed"
* title = "Body map region to SNOMED CT body structure"
* description = "A SNOMED CT body structure that holds the region, for systems that do not know the body map. Regions without a checked code are left out."
* status = #active
* experimental = false
* version = "0.1.0"
* sourceCanonical = "https://physology.org/fhir/ValueSet/body-map-regions|0.1.0"
* group[0].source = "https://physology.org/fhir/CodeSystem/body-map-region"
* group[0].target = "http://snomed.info/sct"
* insert Wider(f-shoulder-r, [[Right shoulder, front]], 91774008, [[right shoulder region]])
* insert Wider(f-shoulder-l, [[Left shoulder, front]], 91775009, [[left shoulder region]])
* insert Wider(f-upper-arm-r, [[Right upper arm, front]], 368209003, [[right upper arm]])
* insert Wider(f-upper-arm-l, [[Left upper arm, front]], 368208006, [[left upper arm]])
* insert Wider(f-forearm-r, [[Right forearm, front]], 64262003, [[right forearm]])
* insert Wider(f-forearm-l, [[Left forearm, front]], 66480008, [[left forearm]])
* insert Wider(f-upper-abdomen, [[Upper abdomen]], 818983003, [[abdomen]])
* insert Wider(f-lower-abdomen, [[Lower abdomen]], 818983003, [[abdomen]])
* insert Wider(f-thigh-r, [[Right thigh, front]], 11207009, [[right thigh]])
* insert Wider(f-thigh-l, [[Left thigh, front]], 61396006, [[left thigh]])
* insert Wider(f-shin-r, [[Right shin]], 32696007, [[right lower leg]])
* insert Wider(f-shin-l, [[Left shin]], 48979004, [[left lower leg]])
* insert Wider(b-shoulder-r, [[Right shoulder, back]], 91774008, [[right shoulder region]])
* insert Wider(b-shoulder-l, [[Left shoulder, back]], 91775009, [[left shoulder region]])
* insert Wider(b-upper-arm-r, [[Right upper arm, back]], 368209003, [[right upper arm]])
* insert Wider(b-upper-arm-l, [[Left upper arm, back]], 368208006, [[left upper arm]])
* insert Wider(b-forearm-r, [[Right forearm, back]], 64262003, [[right forearm]])
* insert Wider(b-forearm-l, [[Left forearm, back]], 66480008, [[left forearm]])
* insert Wider(b-lower-back-r, [[Right lower back]], 1017211000, [[right lower back]])
* insert Wider(b-lower-back-l, [[Left lower back]], 1017210004, [[left lower back]])
* insert Wider(b-thigh-r, [[Right thigh, back]], 11207009, [[right thigh]])
* insert Wider(b-thigh-l, [[Left thigh, back]], 61396006, [[left thigh]])
* insert Wider(b-calf-r, [[Right calf]], 32696007, [[right lower leg]])
* insert Wider(b-calf-l, [[Left calf]], 48979004, [[left lower leg]])
