using System.Collections.Frozen;
using Physology.Fhir.Kernel.FhirPath.Compilation;

namespace Physology.Fhir.Kernel.FhirPath.Functions;

/// <summary>Every function, one row each, by chapter of the specification.</summary>
internal static class FunctionTable
{
    private const Categories Numeric = Categories.Number | Categories.Quantity;

    private static readonly FrozenDictionary<string, FunctionRow> Rows = All().ToFrozenDictionary(r => r.Name, StringComparer.Ordinal);

    public static FunctionRow? Find(string name) => Rows.GetValueOrDefault(name);

    private static FunctionRow[] All() =>
    [
        // 5.1 Existence
        Built("empty", 0, 0, ResultType.Boolean, Existence.Empty),
        Built("exists", 0, 1, ResultType.Boolean, Existence.Exists),
        Built("all", 1, 1, ResultType.Boolean, Existence.All),
        Whole("allTrue", 0, 0, ResultType.Boolean, Existence.AllTrue, Categories.Boolean),
        Whole("anyTrue", 0, 0, ResultType.Boolean, Existence.AnyTrue, Categories.Boolean),
        Whole("allFalse", 0, 0, ResultType.Boolean, Existence.AllFalse, Categories.Boolean),
        Whole("anyFalse", 0, 0, ResultType.Boolean, Existence.AnyFalse, Categories.Boolean),
        Whole("subsetOf", 1, 1, ResultType.Boolean, Existence.SubsetOf),
        Whole("supersetOf", 1, 1, ResultType.Boolean, Existence.SupersetOf),
        Built("count", 0, 0, ResultType.Integer, Existence.Count),
        Whole("distinct", 0, 0, ResultType.InputMany, Existence.Distinct),
        Whole("isDistinct", 0, 0, ResultType.Boolean, Existence.IsDistinct),

        // 5.2 Filtering and projection
        Built("where", 1, 1, ResultType.InputMany, Filtering.Where),
        Built("select", 1, 1, ResultType.Unknown, Filtering.Select),
        Built("repeat", 1, 1, ResultType.Unknown, Filtering.Repeat),
        Built("repeatAll", 1, 1, ResultType.Unknown, Filtering.RepeatAll),
        Built("ofType", 1, 1, ResultType.Unknown, Filtering.OfType),
        Built("coalesce", 1, int.MaxValue, ResultType.Unknown, Filtering.Coalesce),

        // 5.3 Subsetting
        Whole("single", 0, 0, ResultType.InputSingle, Subsetting.Single),
        Built("first", 0, 0, ResultType.InputSingle, Subsetting.First) with { NeedsOrder = true },
        Whole("last", 0, 0, ResultType.InputSingle, Subsetting.Last) with { NeedsOrder = true },
        Whole("tail", 0, 0, ResultType.InputMany, Subsetting.Tail) with { NeedsOrder = true },
        Whole("skip", 1, 1, ResultType.InputMany, Subsetting.Skip) with { NeedsOrder = true },
        Whole("take", 1, 1, ResultType.InputMany, Subsetting.Take) with { NeedsOrder = true },
        Whole("intersect", 1, 1, ResultType.InputMany, Subsetting.Intersect),
        Whole("exclude", 1, 1, ResultType.InputMany, Subsetting.Exclude),
        Built("sort", 0, int.MaxValue, ResultType.Input, Subsetting.Sort),

        // 5.4 Combining
        Whole("union", 1, 1, ResultType.WithFirstArgument, Combining.Union),
        Whole("combine", 1, 2, ResultType.WithFirstArgument, Combining.Combine),

        // 5.5 Conversion
        Built("iif", 2, 3, ResultType.Unknown, Conversion.Iif),
        One("toBoolean", 0, 0, ResultType.Boolean, Conversion.ToBoolean),
        One("convertsToBoolean", 0, 0, ResultType.Boolean, Conversion.ConvertsToBoolean),
        One("toInteger", 0, 0, ResultType.Integer, Conversion.ToInteger),
        One("convertsToInteger", 0, 0, ResultType.Boolean, Conversion.ConvertsToInteger),
        One("toLong", 0, 0, ResultType.Long, Conversion.ToLong),
        One("convertsToLong", 0, 0, ResultType.Boolean, Conversion.ConvertsToLong),
        One("toDate", 0, 0, ResultType.Date, Conversion.ToDate),
        One("convertsToDate", 0, 0, ResultType.Boolean, Conversion.ConvertsToDate),
        One("toDateTime", 0, 0, ResultType.DateTime, Conversion.ToDateTime),
        One("convertsToDateTime", 0, 0, ResultType.Boolean, Conversion.ConvertsToDateTime),
        One("toTime", 0, 0, ResultType.Time, Conversion.ToTime),
        One("convertsToTime", 0, 0, ResultType.Boolean, Conversion.ConvertsToTime),
        One("toDecimal", 0, 0, ResultType.Decimal, Conversion.ToDecimal),
        One("convertsToDecimal", 0, 0, ResultType.Boolean, Conversion.ConvertsToDecimal),
        One("toQuantity", 0, 1, ResultType.Quantity, Conversion.ToQuantity),
        One("convertsToQuantity", 0, 1, ResultType.Boolean, Conversion.ConvertsToQuantity),
        One("toString", 0, 0, ResultType.String, Conversion.ToText),
        One("convertsToString", 0, 0, ResultType.Boolean, Conversion.ConvertsToString),

        // 5.6 String manipulation
        Text("indexOf", 1, 1, ResultType.Integer, Strings.IndexOf),
        Text("lastIndexOf", 1, 1, ResultType.Integer, Strings.LastIndexOf),
        Text("substring", 1, 2, ResultType.String, Strings.Substring),
        Text("startsWith", 1, 1, ResultType.Boolean, Strings.StartsWith),
        Text("endsWith", 1, 1, ResultType.Boolean, Strings.EndsWith),
        Text("contains", 1, 1, ResultType.Boolean, Strings.Contains),
        Text("upper", 0, 0, ResultType.String, Strings.Upper),
        Text("lower", 0, 0, ResultType.String, Strings.Lower),
        Text("replace", 2, 2, ResultType.String, Strings.Replace),
        Text("matches", 1, 2, ResultType.Boolean, RegularExpressions.Matches),
        Text("matchesFull", 1, 2, ResultType.Boolean, RegularExpressions.MatchesFull),
        Text("replaceMatches", 2, 3, ResultType.String, RegularExpressions.ReplaceMatches),
        Text("length", 0, 0, ResultType.Integer, Strings.Length),
        Whole("toChars", 0, 0, ResultType.Strings, Strings.ToChars, Categories.Text),

        // 5.6 Additional string functions (trial use)
        Text("encode", 1, 1, ResultType.String, TextCodings.Encode),
        Text("decode", 1, 1, ResultType.String, TextCodings.Decode),
        Text("escape", 1, 1, ResultType.String, TextCodings.Escape),
        Text("unescape", 1, 1, ResultType.String, TextCodings.Unescape),
        Text("trim", 0, 0, ResultType.String, Strings.Trim),
        Whole("split", 1, 1, ResultType.Strings, Strings.Split, Categories.Text),
        Whole("join", 0, 1, ResultType.String, Strings.Join, Categories.Text),

        // 5.7 Math
        One("abs", 0, 0, ResultType.InputSingle, Mathematics.Abs, Numeric),
        One("ceiling", 0, 0, ResultType.UnknownSingle, Mathematics.Ceiling, Numeric),
        One("exp", 0, 0, ResultType.Decimal, Mathematics.Exp, Categories.Number),
        One("floor", 0, 0, ResultType.UnknownSingle, Mathematics.Floor, Numeric),
        One("ln", 0, 0, ResultType.Decimal, Mathematics.Ln, Categories.Number),
        One("log", 1, 1, ResultType.Decimal, Mathematics.Log, Categories.Number),
        One("power", 1, 1, ResultType.UnknownSingle, Mathematics.Power, Categories.Number),
        One("round", 0, 1, ResultType.UnknownSingle, Mathematics.Round, Numeric),
        One("sqrt", 0, 0, ResultType.Decimal, Mathematics.Sqrt, Categories.Number),
        One("truncate", 0, 0, ResultType.UnknownSingle, Mathematics.Truncate, Numeric),

        // 5.8 Tree navigation
        Built("children", 0, 0, ResultType.Unknown, TreeNavigation.Children),
        Built("descendants", 0, 0, ResultType.Unknown, TreeNavigation.Descendants),

        // 5.9 Utility
        Built("trace", 1, 2, ResultType.Input, Utility.Trace) with { HasEffect = true },
        Whole("now", 0, 0, ResultType.DateTime, Utility.Now),
        Whole("timeOfDay", 0, 0, ResultType.Time, Utility.TimeOfDay),
        Whole("today", 0, 0, ResultType.Date, Utility.Today),
        Built("defineVariable", 1, 2, ResultType.Input, Utility.DefineVariable) with { HasEffect = true },
        One("lowBoundary", 0, 1, ResultType.UnknownSingle, Boundaries.LowBoundary),
        One("highBoundary", 0, 1, ResultType.UnknownSingle, Boundaries.HighBoundary),
        One("precision", 0, 0, ResultType.Integer, Boundaries.Precision),
        One("comparable", 1, 1, ResultType.Boolean, Boundaries.Comparable),
        One("yearOf", 0, 0, ResultType.Integer, DateParts.YearOf, Categories.Moment),
        One("monthOf", 0, 0, ResultType.Integer, DateParts.MonthOf, Categories.Moment),
        One("dayOf", 0, 0, ResultType.Integer, DateParts.DayOf, Categories.Moment),
        One("hourOf", 0, 0, ResultType.Integer, DateParts.HourOf, Categories.Moment | Categories.Time),
        One("minuteOf", 0, 0, ResultType.Integer, DateParts.MinuteOf, Categories.Moment | Categories.Time),
        One("secondOf", 0, 0, ResultType.Integer, DateParts.SecondOf, Categories.Moment | Categories.Time),
        One("millisecondOf", 0, 0, ResultType.Integer, DateParts.MillisecondOf, Categories.Moment | Categories.Time),
        One("timezoneOffsetOf", 0, 0, ResultType.Decimal, DateParts.TimezoneOffsetOf, Categories.Moment),
        One("dateOf", 0, 0, ResultType.Date, DateParts.DateOf, Categories.Moment),
        One("timeOf", 0, 0, ResultType.Time, DateParts.TimeOf, Categories.Moment),

        // 6.3 Types, 6.5 Boolean logic, 7 Aggregates, 10.2 Reflection
        Built("is", 1, 1, ResultType.Boolean, TypeTests.Is),
        Built("as", 1, 1, ResultType.UnknownSingle, TypeTests.As),
        Whole("type", 0, 0, ResultType.Info, TypeTests.Type),
        Built("not", 0, 0, ResultType.Boolean, Existence.Not),
        Built("aggregate", 1, 2, ResultType.Unknown, Aggregates.Aggregate),
        Whole("sum", 0, 0, ResultType.UnknownSingle, Aggregates.Sum),
        Whole("min", 0, 0, ResultType.UnknownSingle, Aggregates.Min),
        Whole("max", 0, 0, ResultType.UnknownSingle, Aggregates.Max),
        Whole("avg", 0, 0, ResultType.UnknownSingle, Aggregates.Avg),

        // FHIR R4, FHIRPath: additional functions
        Built("extension", 1, 1, ResultType.Unknown, FhirFunctions.Extension),
        Whole("hasExtension", 1, 1, ResultType.Boolean, FhirFunctions.HasExtension),
        Whole("hasValue", 0, 0, ResultType.Boolean, FhirFunctions.HasValue),
        Whole("getValue", 0, 0, ResultType.UnknownSingle, FhirFunctions.GetValue),
        Whole("resolve", 0, 0, ResultType.Unknown, References.Resolve) with { HasEffect = true },
        Whole("memberOf", 1, 1, ResultType.Boolean, FhirFunctions.MemberOf) with { HasEffect = true },
        Whole("conformsTo", 1, 1, ResultType.Boolean, FhirFunctions.ConformsTo) with { HasEffect = true },
        One("subsumes", 1, 1, ResultType.Boolean, FhirFunctions.Subsumes) with { HasEffect = true },
        One("subsumedBy", 1, 1, ResultType.Boolean, FhirFunctions.SubsumedBy) with { HasEffect = true },
        Whole("htmlChecks", 0, 0, ResultType.Boolean, FhirFunctions.HtmlChecks),
        Whole("elementDefinition", 0, 0, ResultType.Unknown, FhirFunctions.ElementDefinition) with { HasEffect = true },
        Whole("slice", 2, 2, ResultType.InputMany, FhirFunctions.Slice) with { HasEffect = true },
        Whole("checkModifiers", 0, int.MaxValue, ResultType.Input, FhirFunctions.CheckModifiers),

        // Structured Data Capture, FHIRPath supplements
        Whole("weight", 0, 0, ResultType.Unknown, Scores.Weight) with { HasEffect = true },
        Whole("ordinal", 0, 0, ResultType.Unknown, Scores.Weight) with { HasEffect = true },
        Whole("answers", 0, 0, ResultType.Unknown, Scores.Answers),
    ];

    private static FunctionRow One(string name, int least, int most, ResultType result, ItemFunction body, Categories input = Categories.All) =>
        new(name, least, most, result) { Item = body, Input = input };

    private static FunctionRow Text(string name, int least, int most, ResultType result, TextFunction body) =>
        new(name, least, most, result)
        {
            Input = Categories.Text,
            Item = (in Call call, object input) => Runtime.Items.Value(input) switch
            {
                string text => body(call, text),
                null when input is R4.PrimitiveType => null,
                _ => throw call.WrongInput("a String", input),
            },
        };

    private static FunctionRow Whole(string name, int least, int most, ResultType result, CollectionFunction body, Categories input = Categories.All) =>
        new(name, least, most, result) { Collection = body, Input = input };

    private static FunctionRow Built(string name, int least, int most, ResultType result, NodeBuilder builder) =>
        new(name, least, most, result) { Builder = builder };
}
