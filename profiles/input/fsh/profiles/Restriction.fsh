Profile: Restriction
Parent: Observation
Id: restriction
Title: "Restriction"
Description: "What an examiner felt at one place. Held apart from the pain sites: a link between the two is a record of its own. A place that was not examined has no record."
* insert OurObservation(exam)
* insert Carries(SamePlace, same-place, samePlace, 0..1)
* code = $item#restriction
* obeys phy-1
* bodySite 1..1
* bodySite from BodyMapRegions (required)
* value[x] only CodeableConcept
* value[x] from ExaminationOutcomes (required)
* derivedFrom only Reference(QuestionnaireResponse)
* hasMember 0..0
* insert ComponentsByCode
* component contains
    side 0..1 and
    landmark 0..1 and
    otherPlace 0..1 and
    depth 0..1 and
    position 0..1 and
    type 0..1 and
    glide 0..1 and
    stiffness 0..1 and
    tenderness 0..1 and
    tone 0..1 and
    guarding 0..1 and
    toleratedPressure 0..1 and
    age 0..1 and
    ageCertainty 0..1 and
    chain 0..1 and
    familiarPain 0..1 and
    referral 0..*
* insert CodedPart(side, side, Sides)
* insert CodedPart(landmark, landmark, BodyMapLandmarks)
* insert WordsPart(otherPlace, other-place)
* insert CodedPart(depth, depth, Depths)
* insert CodedPart(position, position, Positions)
* insert CodedPart(type, restriction-type, RestrictionTypes)
* insert TexturePart(glide, glide)
* insert TexturePart(stiffness, stiffness)
* component[tenderness].code = $item#tenderness
* component[tenderness].value[x] only Quantity
* component[tenderness].interpretation from TendernessGrades (extensible)
* component[tenderness] obeys phy-4
* insert TexturePart(tone, tone)
* insert TexturePart(guarding, guarding)
* component[toleratedPressure].code = $item#tolerated-pressure
* component[toleratedPressure].value[x] only Quantity
* component[toleratedPressure].value[x].code 1..1
* component[toleratedPressure].value[x].code = #kPa (exactly)
* component[age].code = $item#restriction-age
* component[age].value[x] only Quantity
* component[age].value[x].code 1..1
* component[age].value[x].code from DurationUnits (required)
* insert CodedPart(ageCertainty, restriction-age-certainty, Certainties)
* insert CodedPart(chain, chain, FascialChains)
* component[familiarPain].code = $item#familiar-pain
* component[familiarPain].value[x] only boolean
* insert CodedPart(referral, referral, BodyMapRegions)
