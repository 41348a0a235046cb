using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.R4;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.FhirPath;

/// <summary>What surrounds an evaluation: clock, variables, host, budget, threads.</summary>
public sealed class EvaluationTests
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 4, 5, 6, 7, 890, TimeSpan.FromHours(1));

    [Fact]
    public void Now_IsTheContextsClock_AndOneMomentAnEvaluation()
    {
        var clock = new SteppingClock(Moment);

        var result = Evaluate("now() | now() | today() | timeOfDay()", null, new EvaluationContext { TimeProvider = clock });

        Assert.Equal(["2026-03-04T05:06:07.890+01:00", "2026-03-04", "05:06:07.890"], result);
        Assert.Equal(["2026-03-05T05:06:07.890+01:00"], Evaluate("now()", null, new EvaluationContext { TimeProvider = clock }));
    }

    [Fact]
    public void Variables_OfTheContext_AreFound()
    {
        var context = new EvaluationContext
        {
            Variables = new Dictionary<string, IReadOnlyList<FhirPathItem>> { ["a"] = [FhirPathItem.Of(1), FhirPathItem.Of(2)], ["it"] = [FhirPathItem.Of("x")] },
        };

        Assert.Equal(["3"], Evaluate("%a.aggregate($this + $total, 0)", null, context));
        Assert.Equal(["x"], Evaluate("%it", null, context));
        Assert.Equal(FhirPathErrorCodes.UnknownVariable, Fault("%b", null, context).Code);
        Assert.Equal(FhirPathErrorCodes.VariableExists, Fault("defineVariable('a', 1)", new Patient(), context).Code);
    }

    [Fact]
    public void Resource_OfTheContext_IsNotTheInput()
    {
        var patient = new Patient { Id = new Id("p"), Name = [new HumanName { Family = new FhirString("Holt") }] };

        Assert.Equal(["p", "Holt"], Evaluate("%resource.id | family", patient.Name[0], new EvaluationContext { Resource = patient }));
        Assert.Equal(["HumanName"], Evaluate("%context.type().name", patient.Name[0], new EvaluationContext { Resource = patient }));
    }

    [Fact]
    public void Resolve_WithoutHost_FindsContainedAndEntries()
    {
        var observation = new Observation
        {
            Contained = [new Device { Id = new Id("d") }],
            Device = new ResourceReference { Reference = new FhirString("#d") },
            Subject = new ResourceReference { Reference = new FhirString("Patient/p") },
        };
        var bundle = new Bundle
        {
            Entry =
            [
                new Bundle.EntryComponent { FullUrl = new FhirUri("http://x/Observation/o"), Resource = observation },
                new Bundle.EntryComponent { FullUrl = new FhirUri("http://x/Patient/p"), Resource = new Patient() },
            ],
        };

        Assert.Equal(["Device", "Patient"], Evaluate("entry.resource.ofType(Observation).select(device | subject).resolve().type().name", bundle));
        Assert.Equal(["Device"], Evaluate("device.resolve().type().name", observation));
        Assert.Empty(Evaluate("subject.resolve()", observation));
    }

    [Fact]
    public void Host_IsAskedForWhatIsOutside()
    {
        var host = new RecordingHost();
        var context = new EvaluationContext { Host = host };
        var patient = new Patient { Gender = new Code("male"), ManagingOrganization = new ResourceReference { Reference = new FhirString("Organization/o") } };

        Assert.Equal(["Organization"], Evaluate("managingOrganization.resolve().type().name", patient, context));
        Assert.Equal(["true"], Evaluate("gender.memberOf('http://vs')", patient, context));
        Assert.Equal(["male"], Evaluate("gender.trace('seen')", patient, context));
        Assert.Equal("seen: male", Assert.Single(host.Traces));
        Assert.Equal(FhirPathErrorCodes.HostCannot, Fault("conformsTo('http://nowhere')", patient, context).Code);
        Assert.Equal(FhirPathErrorCodes.HostCannot, Fault("gender.memberOf('http://vs')", patient).Code);
    }

    [Theory]
    [InlineData("name.single()", FhirPathErrorCodes.SingleExpected)]
    [InlineData("1 < 'a'", FhirPathErrorCodes.WrongType)]
    [InlineData("1.round(-1)", FhirPathErrorCodes.BadArgument)]
    [InlineData("'a'.encode('rot13')", FhirPathErrorCodes.BadArgument)]
    [InlineData("'a'.matches('(')", FhirPathErrorCodes.BadRegex)]
    [InlineData("'a'.matches('(?=a)')", FhirPathErrorCodes.BadRegex)]
    [InlineData("@2024-01-01 + 1 'mo'", FhirPathErrorCodes.BadDuration)]
    [InlineData("@2024-01-01 + 1 'kg'", FhirPathErrorCodes.BadDuration)]
    [InlineData("('b' | 1).sort()", FhirPathErrorCodes.WrongType)]
    [InlineData("checkModifiers('http://other')", FhirPathErrorCodes.UnknownModifier)]
    public void Evaluate_Fault_HasItsCode(string text, string code)
    {
        var patient = new Patient { Name = [new HumanName(), new HumanName()], ModifierExtension = [new Extension { Url = new FhirUri("http://one") }] };

        var fault = Fault(text, patient);

        Assert.Equal(code, fault.Code);
        Assert.False(fault.IsCompileError);
    }

    [Theory]
    [InlineData("repeat($this + 1)", FhirPathErrorCodes.TooManyItems)]
    [InlineData("repeatAll($this)", FhirPathErrorCodes.TooManyItems)]
    [InlineData("(1|2|3|4|5|6|7|8).select((1|2|3|4|5|6|7|8).select((1|2|3|4|5|6|7|8).select((1|2|3|4|5|6|7|8).select((1|2|3|4|5|6|7|8))))).count()", FhirPathErrorCodes.TooManySteps)]
    [InlineData("(1|2|3|4|5|6|7|8|9|10|11|12|13|14).aggregate($total & $total & 'aa', 'a').length()", FhirPathErrorCodes.TextTooLong)]
    [InlineData("'aaaaaaaaaaaaaaaaaaaa'.replace('a', 'aaaaaaaaaaaaaaaaaaaa').replace('a', 'aaaaaaaaaaaaaaaaaaaa').replace('a', 'aaaaaaaaaaaaaaaaaaaa')", FhirPathErrorCodes.TextTooLong)]
    [InlineData("'aaaaaaaaaaaaaaaaaaaa'.replaceMatches('a', 'aaaaaaaaaaaaaaaaaaaa').replaceMatches('a', '$0$0$0$0$0$0$0$0$0$0$0')", FhirPathErrorCodes.TextTooLong)]
    public void Evaluate_Hostile_StopsAtTheBudget(string text, string code)
    {
        var budget = new FhirPathBudget { MaxSteps = 20_000, MaxItems = 1_000, MaxTextLength = 4_000 };

        Assert.Equal(code, Fault(text, new Integer(1), new EvaluationContext { Budget = budget }).Code);
    }

    [Fact]
    public void Evaluate_TooLong_StopsByTheContextsClock()
    {
        var context = new EvaluationContext { TimeProvider = new SteppingClock(Moment), Budget = new FhirPathBudget { MaxDuration = TimeSpan.FromDays(1) } };
        var many = string.Join("|", Enumerable.Range(0, 100));

        Assert.Equal(FhirPathErrorCodes.TooLong, Fault($"({many}).select(({many})).select(({many})).count()", new Integer(1), context).Code);
    }

    [Fact]
    public void Evaluate_ByManyThreads_GivesTheSame()
    {
        var expression = FhirPathExpression.Compile("name.where(given.exists($this = 'A')).select(family & given.first()) | (1|2|3).aggregate($total + $this, 0).toString() | defineVariable('n', name.first()).select(%n.family)");
        var patients = Enumerable.Range(0, 8).Select(n => new Patient
        {
            Name = [new HumanName { Family = new FhirString("F" + n), Given = [new FhirString("A")] }, new HumanName { Family = new FhirString("G" + n) }],
        }).ToArray();

        Parallel.For(0, 4000, i =>
        {
            var n = i % patients.Length;
            Assert.Equal([$"F{n}A", "6", $"F{n}"], expression.Evaluate(patients[n], new EvaluationContext()).Select(r => r.AsText));
        });
    }

    [Fact]
    public void Evaluate_InsideAHostsAnswer_DoesNotDisturbTheOuterOne()
    {
        var patient = new Patient { Gender = new Code("male") };
        var context = new EvaluationContext { Host = new EvaluatingHost() };

        Assert.Equal(["true", "male"], Evaluate("gender.memberOf('http://vs') | gender", patient, context));
    }

    [Fact]
    public void Cache_PastItsBound_DropsTheOldest()
    {
        var cache = new FhirPathCache(8);
        var first = cache.Get("1");
        for (var i = 2; i < 30; i++)
        {
            cache.Get(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Same(first, cache.Get("1"));
        }

        Assert.InRange(cache.Count, 1, 8);
        Assert.Throws<FhirPathException>(() => cache.Get("1 +"));
    }

    [Fact]
    public void ToDataType_OfSystemValues_IsTheTypeOfTheSameName()
    {
        string[] types = ["true", "1", "1.50", "'a'", "@2024", "@2024T", "@T10", "4 days"];

        Assert.Equal(["boolean", "integer", "decimal", "string", "date", "dateTime", "time", "Quantity"],
            types.Select(t => FhirPathExpression.Compile(t).Evaluate(null, new EvaluationContext())[0].ToDataType()!.TypeName));
    }

    private static List<string?> Evaluate(string text, Base? input, EvaluationContext? context = null) =>
        [.. FhirPathExpression.Compile(text).Evaluate(input, context ?? new EvaluationContext()).Select(i => i.AsText)];

    private static FhirPathException Fault(string text, Base? input, EvaluationContext? context = null) =>
        Assert.Throws<FhirPathException>(() => Evaluate(text, input, context));

    /// <summary>A clock that goes on by a day whenever it is looked at.</summary>
    private sealed class SteppingClock(DateTimeOffset start) : TimeProvider
    {
        private int _looks;

        public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(1), "test", "test");

        public override DateTimeOffset GetUtcNow() => start.ToUniversalTime().AddDays(_looks++);

        public override long TimestampFrequency => 1;

        private long _timestamp;

        public override long GetTimestamp() => _timestamp += 86_400 * 2;
    }

    private class RecordingHost : IFhirPathHost
    {
        public List<string> Traces { get; } = [];

        public Base? Resolve(string reference, Resource? container) => reference == "Organization/o" ? new Organization() : null;

        public virtual bool? MemberOf(Base coded, string valueSet) => true;

        public void Trace(string name, IReadOnlyList<FhirPathItem> items) => Traces.Add($"{name}: {string.Join(", ", items)}");
    }

    private sealed class EvaluatingHost : RecordingHost
    {
        public override bool? MemberOf(Base coded, string valueSet) =>
            FhirPathExpression.Compile("toString() = 'male' and (1|2|3).where($this > 1).count() = 2").IsTrue(coded, new EvaluationContext());
    }
}
