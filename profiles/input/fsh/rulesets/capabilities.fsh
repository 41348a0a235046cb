// How much we need something: SHALL, SHOULD or MAY.
RuleSet: Expected(path, strength)
* {path}.extension[0].url = "http://hl7.org/fhir/StructureDefinition/capabilitystatement-expectation"
* {path}.extension[0].valueCode = #{strength}

RuleSet: Needs(type, strength)
* rest.resource[+].type = #{type}
* rest.resource[=].extension[0].url = "http://hl7.org/fhir/StructureDefinition/capabilitystatement-expectation"
* rest.resource[=].extension[0].valueCode = #{strength}

RuleSet: Does(interaction, strength)
* rest.resource[=].interaction[+].code = #{interaction}
* rest.resource[=].interaction[=].extension[0].url = "http://hl7.org/fhir/StructureDefinition/capabilitystatement-expectation"
* rest.resource[=].interaction[=].extension[0].valueCode = #{strength}

RuleSet: SearchedBy(name, type, strength)
* rest.resource[=].searchParam[+].name = "{name}"
* rest.resource[=].searchParam[=].type = #{type}
* rest.resource[=].searchParam[=].extension[0].url = "http://hl7.org/fhir/StructureDefinition/capabilitystatement-expectation"
* rest.resource[=].searchParam[=].extension[0].valueCode = #{strength}

RuleSet: Profiled(id)
* rest.resource[=].supportedProfile[+] = "https://physology.org/fhir/StructureDefinition/{id}|0.1.0"
