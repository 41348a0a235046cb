using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Specification;

/// <summary>One rule of snapshot generation a test, on profiles as small as they can be.</summary>
public sealed class SnapshotGeneratorTests
{
    [Fact]
    public void Generate_SparseElement_ConstrainsTheBaseAndKeepsTheRest()
    {
        var made = Make("Patient", """{"id":"Patient.name","path":"Patient.name","min":1,"mustSupport":true}""");

        var name = made["Patient.name"];
        Assert.Equal((1, "*", true), (name.Min?.Value, name.Max?.Value, name.MustSupport?.Value));
        Assert.Equal("Patient.name 0..*", Base(name));
        Assert.Equal("HumanName", Assert.Single(name.Type).Code?.Value);
        Assert.NotNull(name.Definition);
        Assert.Contains("Patient.birthDate", made.Keys);
    }

    [Fact]
    public void Generate_OutOfOrderDifferential_IsReportedAndPutInTheBasesOrder()
    {
        var result = new SnapshotGenerator(DefinitionStore.R4).Generate(
            Definition("test", "Patient", """{"path":"Patient.gender","min":1}""", """{"path":"Patient.name.family","min":1}""", """{"path":"Patient.active","min":1}"""));

        Assert.True(result.IsGood);
        Assert.Equal(["Patient.active", "Patient.name.family", "Patient.gender"],
            result.Definition!.Snapshot!.Element.Where(e => e.ElementId is "Patient.active" or "Patient.name.family" or "Patient.gender" && e.Min?.Value == 1).Select(e => e.ElementId));
        Assert.Equal(["SNP209", "SNP209"], result.Issues.Select(issue => issue.Code.Value));
    }

    [Fact]
    public void Generate_FixedValueOtherThanTheBases_IsReported()
    {
        var parent = Definition("p", "Patient", """{"path":"Patient.active","fixedBoolean":true}""");
        var child = Definition("c", "Patient", """{"id":"Patient.active","path":"Patient.active","fixedBoolean":false}""");
        child.BaseDefinition = parent.Url!.Value;

        var issue = Assert.Single(new SnapshotGenerator(DefinitionStore.Of([parent, child])).Generate(child).Issues);

        Assert.Equal((SnapshotIssueCodes.FixedValueChanged, "Patient.active"), (issue.Code, issue.ElementId));
    }

    [Fact]
    public void Generate_WalkIntoADataType_InlinesItsElementsWithTheirBase()
    {
        var made = Make("Patient", """{"path":"Patient.identifier.assigner.display","min":1}""");

        Assert.Equal("Reference.display 0..1", Base(made["Patient.identifier.assigner.display"]));
        Assert.Contains("Patient.identifier.assigner.reference", made.Keys);
        Assert.DoesNotContain("Patient.name.family", made.Keys);
        Assert.Equal("http://hl7.org/fhir/StructureDefinition/Element", made["Patient.identifier.assigner.display"].Constraint[0].Source?.Value);
    }

    [Fact]
    public void Generate_Slices_BeginAsTheElementTheySlice()
    {
        var made = Make("Observation",
            """{"id":"Observation.component","path":"Observation.component","slicing":{"discriminator":[{"type":"pattern","path":"code"}],"rules":"open"},"min":1}""",
            """{"id":"Observation.component:a","path":"Observation.component","sliceName":"a","max":"1"}""",
            """{"id":"Observation.component:a.code","path":"Observation.component.code","patternCodeableConcept":{"text":"a"}}""",
            """{"id":"Observation.component:b","path":"Observation.component","sliceName":"b","min":1}""");

        Assert.Equal((0, "1"), (made["Observation.component:a"].Min?.Value, made["Observation.component:a"].Max?.Value));
        Assert.Equal((1, "*"), (made["Observation.component:b"].Min?.Value, made["Observation.component:b"].Max?.Value));
        Assert.IsType<R4.CodeableConcept>(made["Observation.component:a.code"].Pattern);
        Assert.Null(made["Observation.component.code"].Pattern);
        Assert.Null(made["Observation.component:b"].Slicing);
        Assert.Contains("Observation.component:b.value[x]", made.Keys);
    }

    [Fact]
    public void Generate_SlicesWithoutIds_AreToldApartByWhatGoesBefore()
    {
        var made = Make("Observation",
            """{"path":"Observation.component","slicing":{"discriminator":[{"type":"pattern","path":"code"}],"rules":"open"}}""",
            """{"path":"Observation.component","sliceName":"a"}""",
            """{"path":"Observation.component.code","patternCodeableConcept":{"text":"a"}}""",
            """{"path":"Observation.component","sliceName":"b"}""",
            """{"path":"Observation.component.code","patternCodeableConcept":{"text":"b"}}""");

        Assert.Equal("a", ((R4.CodeableConcept)made["Observation.component:a.code"].Pattern!).Text?.Value);
        Assert.Equal("b", ((R4.CodeableConcept)made["Observation.component:b.code"].Pattern!).Text?.Value);
    }

    [Fact]
    public void Generate_Reslice_BeginsAsItsSlice()
    {
        var made = Make("Patient",
            """{"id":"Patient.telecom","path":"Patient.telecom","slicing":{"discriminator":[{"type":"value","path":"system"}],"rules":"open"}}""",
            """{"id":"Patient.telecom:phone","path":"Patient.telecom","sliceName":"phone","max":"2","slicing":{"discriminator":[{"type":"value","path":"use"}],"rules":"open"}}""",
            """{"id":"Patient.telecom:phone.system","path":"Patient.telecom.system","fixedCode":"phone"}""",
            """{"id":"Patient.telecom:phone/home","path":"Patient.telecom","sliceName":"phone/home"}""",
            """{"id":"Patient.telecom:phone/home.use","path":"Patient.telecom.use","fixedCode":"home"}""");

        Assert.Equal("2", made["Patient.telecom:phone/home"].Max?.Value);
        Assert.Equal("phone", ((R4.Code)made["Patient.telecom:phone/home.system"].Fixed!).Value);
        Assert.Equal("home", ((R4.Code)made["Patient.telecom:phone/home.use"].Fixed!).Value);
        Assert.Null(made["Patient.telecom:phone.use"].Fixed);
    }

    [Fact]
    public void Generate_SliceOfTheBase_IsConstrainedFurther()
    {
        var parent = Definition("p", "Patient",
            """{"id":"Patient.telecom","path":"Patient.telecom","slicing":{"discriminator":[{"type":"value","path":"system"}],"rules":"open"}}""",
            """{"id":"Patient.telecom:phone","path":"Patient.telecom","sliceName":"phone","max":"2"}""");
        var child = Definition("c", "Patient", """{"id":"Patient.telecom:phone.value","path":"Patient.telecom.value","min":1}""");
        child.BaseDefinition = parent.Url!.Value;

        var made = ById(Good(DefinitionStore.Of([parent, child]), child));

        Assert.Equal("2", made["Patient.telecom:phone"].Max?.Value);
        Assert.Equal(1, made["Patient.telecom:phone.value"].Min?.Value);
        Assert.DoesNotContain("Patient.telecom.value", made.Keys);
    }

    [Fact]
    public void Generate_RenamedChoice_IsTheSliceOfItsType()
    {
        var made = Make("Observation", """{"path":"Observation.valueQuantity","min":1}""", """{"path":"Observation.valueQuantity.code","min":1}""");

        Assert.Equal("Quantity", Assert.Single(made["Observation.value[x]:valueQuantity"].Type).Code?.Value);
        Assert.Equal(1, made["Observation.value[x]:valueQuantity.code"].Min?.Value);
        Assert.Equal("closed", made["Observation.value[x]"].Slicing?.Rules?.Value);
        Assert.Equal("Quantity", Assert.Single(made["Observation.value[x]"].Type).Code?.Value);
    }

    [Fact]
    public void Generate_RenamedChoiceWithOneTypeLeft_IsTheChoiceItself()
    {
        var made = Make("Observation", """{"path":"Observation.value[x]","type":[{"code":"Quantity"}]}""", """{"path":"Observation.valueQuantity.code","min":1}""");

        Assert.Equal(1, made["Observation.value[x].code"].Min?.Value);
        Assert.DoesNotContain("Observation.value[x]:valueQuantity", made.Keys);
    }

    [Fact]
    public void Generate_ExtensionSlice_IsSlicedByUrlAndDescribedByItsDefinition()
    {
        var made = Make("Patient", """
            {"id":"Patient.extension:birthPlace","path":"Patient.extension","sliceName":"birthPlace","max":"1",
             "type":[{"code":"Extension","profile":["http://hl7.org/fhir/StructureDefinition/patient-birthPlace"]}]}
            """, """{"id":"Patient.extension:birthPlace.value[x]","path":"Patient.extension.value[x]","min":1}""");

        Assert.Equal("url", Assert.Single(made["Patient.extension"].Slicing!.Discriminator).Path?.Value);
        Assert.Contains("birth", made["Patient.extension:birthPlace"].Short?.Value, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("http://hl7.org/fhir/StructureDefinition/patient-birthPlace", ((R4.FhirUri)made["Patient.extension:birthPlace.url"].Fixed!).Value);
        Assert.Equal("Address", Assert.Single(made["Patient.extension:birthPlace.value[x]"].Type).Code?.Value);
    }

    [Fact]
    public void Generate_WalkIntoAContentReference_InlinesWhatItPointsTo()
    {
        var made = Make("Questionnaire", """{"path":"Questionnaire.item.item.linkId","maxLength":5}""");

        Assert.Equal(5, made["Questionnaire.item.item.linkId"].MaxLength?.Value);
        Assert.Equal("BackboneElement", Assert.Single(made["Questionnaire.item.item"].Type).Code?.Value);
        Assert.NotNull(made["Questionnaire.item.item.item"].ContentReference);
        Assert.Null(made["Questionnaire.item.linkId"].MaxLength);
    }

    [Fact]
    public void Generate_Constraints_AddUpAndSayWhereTheyComeFrom()
    {
        var made = Make("Patient", """{"path":"Patient","constraint":[{"key":"x-1","severity":"error","human":"x","expression":"true"}]}""");

        Assert.Equal("http://example.org/StructureDefinition/test", made["Patient"].Constraint.Single(c => c.Key?.Value == "x-1").Source?.Value);
        Assert.Equal("http://hl7.org/fhir/StructureDefinition/DomainResource", made["Patient"].Constraint.Single(c => c.Key?.Value == "dom-2").Source?.Value);
    }

    [Fact]
    public void Generate_TextThatBeginsWithDots_GoesOnFromTheBase()
    {
        var made = Make("Patient", """{"path":"Patient.active","short":"... and more"}""");

        Assert.EndsWith(" and more", made["Patient.active"].Short?.Value, StringComparison.Ordinal);
        Assert.StartsWith("Whether this patient", made["Patient.active"].Short?.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Generate_LogicalModel_HasItsOwnElements()
    {
        var model = Definition("m", "Element", """{"path":"M","min":0,"max":"*"}""", """{"path":"M.part","min":1,"max":"1","type":[{"code":"BackboneElement"}]}""",
            """{"path":"M.part.name","min":0,"max":"1","type":[{"code":"string"}]}""");
        model.Type = "http://example.org/StructureDefinition/m";
        model.Kind = new("logical");
        model.Derivation = new("specialization");

        var made = ById(Good(DefinitionStore.R4, model));

        Assert.Equal(["M", "M.id", "M.extension", "M.part", "M.part.id", "M.part.extension", "M.part.modifierExtension", "M.part.name"], made.Keys);
        Assert.Equal("M.part.name 0..1", Base(made["M.part.name"]));
    }

    [Theory]
    [InlineData("SNP201", "Patient.shoeSize", """{"id":"Patient.shoeSize","path":"Patient.shoeSize","min":1}""")]
    [InlineData("SNP201", "Patient.name.shoe.size", """{"id":"Patient.name.shoe.size","path":"Patient.name.shoe.size","min":1}""")]
    [InlineData("SNP203", "Person.name", """{"id":"Person.name","path":"Person.name","min":1}""")]
    [InlineData("SNP202", "Patient.name", """{"id":"Patient.name","path":"Patient.name","min":1}""", """{"id":"Patient.name","path":"Patient.name","max":"1"}""")]
    [InlineData("SNP205", "Patient.deceased[x].value", """{"id":"Patient.deceased[x].value","path":"Patient.deceased[x].value","min":1}""")]
    [InlineData("SNP206", "Patient.name:a", """{"id":"Patient.name:a","path":"Patient.name","sliceName":"a"}""")]
    [InlineData("SNP208", "Patient.telecom:a/b", """{"id":"Patient.telecom","path":"Patient.telecom","slicing":{"discriminator":[{"type":"value","path":"use"}],"rules":"open"}}""", """{"id":"Patient.telecom:a/b","path":"Patient.telecom","sliceName":"a/b"}""")]
    [InlineData("SNP209", "Patient.active", """{"id":"Patient.name","path":"Patient.name","min":1}""", """{"id":"Patient.active","path":"Patient.active","min":1}""")]
    [InlineData("SNP210", "Patient", """{"id":"Patient","path":"Patient","slicing":{"rules":"open"}}""")]
    [InlineData("SNP301", "Patient.birthDate", """{"id":"Patient.birthDate","path":"Patient.birthDate","max":"2"}""")]
    [InlineData("SNP302", "Patient.birthDate", """{"id":"Patient.birthDate","path":"Patient.birthDate","type":[{"code":"Quantity"}]}""")]
    [InlineData("SNP303", "Patient.gender", """{"id":"Patient.gender","path":"Patient.gender","binding":{"strength":"preferred","valueSet":"http://example.org/v"}}""")]
    [InlineData("SNP304", "Patient.birthDate", """{"id":"Patient.birthDate","path":"Patient.birthDate","isModifier":true}""")]
    [InlineData("SNP306", "Patient.birthDate", """{"id":"Patient.birthDate","path":"Patient.birthDate","binding":{"strength":"preferred","valueSet":"http://example.org/v"}}""")]
    public void Generate_BadDifferential_ReportsTheElement(string code, string elementId, params string[] elements)
    {
        var made = new SnapshotGenerator(DefinitionStore.R4).Generate(Definition("test", "Patient", elements));

        var issue = Assert.Single(made.Issues);
        Assert.Equal((code, elementId), (issue.Code.Value, issue.ElementId));
        Assert.NotNull(made.Definition);
    }

    [Fact]
    public void Generate_BaseThatIsNotKnown_IsReported()
    {
        var definition = Definition("test", "Patient");
        definition.BaseDefinition = "http://example.org/StructureDefinition/nowhere";

        var made = new SnapshotGenerator(DefinitionStore.R4).Generate(definition);

        Assert.Null(made.Definition);
        Assert.Equal(SnapshotIssueCodes.UnknownBase, Assert.Single(made.Issues).Code);
    }

    [Fact]
    public void Generate_CircularBases_AreReported()
    {
        var (a, b) = (Definition("a", "Patient"), Definition("b", "Patient"));
        (a.BaseDefinition, b.BaseDefinition) = (b.Url!.Value, a.Url!.Value);

        var made = new SnapshotGenerator(DefinitionStore.Of([a, b])).Generate(a);

        Assert.Null(made.Definition);
        Assert.Equal(SnapshotIssueCodes.CircularBase, Assert.Single(made.Issues).Code);
    }

    [Fact]
    public void Generate_BaseOfAnotherType_IsReported()
    {
        var definition = Definition("test", "Observation");
        definition.Type = "Patient";

        Assert.Equal(SnapshotIssueCodes.OtherType, Assert.Single(new SnapshotGenerator(DefinitionStore.R4).Generate(definition).Issues).Code);
    }

    [Fact]
    public void Generate_LeavesTheDefinitionAndTheStoreAsTheyWere()
    {
        var definition = Definition("test", "Patient", """{"path":"Patient.name","min":1}""");
        var before = FhirJson.WriteToString(definition);

        Good(DefinitionStore.R4, definition);

        Assert.Equal(before, FhirJson.WriteToString(definition));
        Assert.Equal(0, DefinitionStore.R4.FindStructureDefinition("Patient")!.Snapshot!.Element.Single(e => e.ElementId == "Patient.name").Min?.Value);
    }

    [Fact]
    public void FindSnapshot_OfADefinitionWithoutOne_MakesItOnceAndThrowsWhereItCannot()
    {
        var good = Definition("good", "Patient", """{"path":"Patient.name","min":1}""");
        var bad = Definition("bad", "Patient", """{"path":"Patient.shoeSize","min":1}""");
        var store = DefinitionStore.Of([good, bad]);

        Assert.NotEmpty(store.FindSnapshot(good.Url!.Value)!.Snapshot!.Element);
        Assert.Same(store.FindSnapshot(good.Url.Value), store.FindSnapshot(good.Url.Value));
        Assert.Contains("SNP201", Assert.Throws<InvalidDefinitionException>(() => store.FindSnapshot(bad.Url!.Value)).Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, R4.ElementDefinition> Make(string type, params string[] elements) => ById(Good(DefinitionStore.R4, Definition("test", type, elements)));

    private static R4.StructureDefinition Good(DefinitionStore store, R4.StructureDefinition definition)
    {
        var made = new SnapshotGenerator(store).Generate(definition);
        Assert.Empty(made.Issues);
        return made.Definition!;
    }

    private static Dictionary<string, R4.ElementDefinition> ById(R4.StructureDefinition definition) => definition.Snapshot!.Element.ToDictionary(e => e.ElementId!);

    private static string Base(R4.ElementDefinition element) => $"{element.Base?.Path?.Value} {element.Base?.Min?.Value}..{element.Base?.Max?.Value}";

    private static R4.StructureDefinition Definition(string name, string type, params string[] elements)
    {
        var parsed = FhirJson.Parse<R4.StructureDefinition>($$"""
            {"resourceType":"StructureDefinition","url":"http://example.org/StructureDefinition/{{name}}","name":"Test","status":"draft","kind":"resource","abstract":false,
             "type":"{{type}}","baseDefinition":"http://hl7.org/fhir/StructureDefinition/{{type}}","derivation":"constraint"
             {{(elements.Length == 0 ? "" : $",\"differential\":{{\"element\":[{string.Join(",", elements)}]}}")}} }
            """);
        Assert.Empty(parsed.Issues);
        return parsed.Value!;
    }
}
