namespace Physology.Fhir.Kernel.FhirPath;

/// <summary>Everything that can be wrong with an expression. A code is never reused and never changes its meaning.</summary>
public static class FhirPathErrorCodes
{
    /// <summary>The text is no FHIRPath: a token where none of its kind may stand, or the end where something is missing.</summary>
    public const string Syntax = "FP101";

    /// <summary>A string or delimited identifier without its end.</summary>
    public const string BadString = "FP102";

    /// <summary>A comment without its end.</summary>
    public const string BadComment = "FP103";

    /// <summary>A date, time or number that does not exist or cannot be held.</summary>
    public const string BadLiteral = "FP104";

    /// <summary>The expression is too long or too deeply nested.</summary>
    public const string TooComplex = "FP105";

    /// <summary>No function of this name.</summary>
    public const string UnknownFunction = "FP110";

    /// <summary>The function does not take this number of arguments.</summary>
    public const string ArgumentCount = "FP111";

    /// <summary>No type of this name in FHIR R4 or System, or no type name where one must stand.</summary>
    public const string UnknownType = "FP112";

    /// <summary>Strict: the type has no such member, so that the result can only be empty.</summary>
    public const string UnknownMember = "FP113";

    /// <summary>A choice is named as JSON names it (<c>valueQuantity</c>): FHIRPath says <c>value.ofType(Quantity)</c>.</summary>
    public const string ChoiceByJsonName = "FP114";

    /// <summary>Strict: the operand or input can never be of a type that the function or operator takes.</summary>
    public const string ImpossibleType = "FP115";

    /// <summary>Strict: the function depends on an order that its input does not have.</summary>
    public const string Unordered = "FP116";

    /// <summary>Strict: the expression begins with a type that its context can never be.</summary>
    public const string WrongContext = "FP117";

    /// <summary><c>$total</c> outside aggregate().</summary>
    public const string NoSuchIteration = "FP118";

    /// <summary>A variable is defined twice, or has the name of one of the environment's.</summary>
    public const string VariableRedefined = "FP119";

    /// <summary>An argument that must be a literal is none.</summary>
    public const string LiteralExpected = "FP120";

    /// <summary>More than one item where one is expected.</summary>
    public const string SingleExpected = "FP201";

    /// <summary>An operand, input or argument of a type that the function or operator does not take.</summary>
    public const string WrongType = "FP202";

    /// <summary>No variable of this name.</summary>
    public const string UnknownVariable = "FP203";

    /// <summary>An argument outside the values that the function takes.</summary>
    public const string BadArgument = "FP204";

    /// <summary>A regular expression that cannot be read, or needs what is not offered (look-around and back references).</summary>
    public const string BadRegex = "FP205";

    /// <summary>The function needs something of the host that it does not offer or does not know.</summary>
    public const string HostCannot = "FP206";

    /// <summary>A duration that cannot be added to the date or time.</summary>
    public const string BadDuration = "FP207";

    /// <summary>A variable is defined that the context has already.</summary>
    public const string VariableExists = "FP208";

    /// <summary><c>checkModifiers()</c> found a modifier extension that it was not told of.</summary>
    public const string UnknownModifier = "FP209";

    /// <summary>The evaluation took more steps than its budget.</summary>
    public const string TooManySteps = "FP290";

    /// <summary>The evaluation took longer than its budget.</summary>
    public const string TooLong = "FP291";

    /// <summary>A collection or the result grew beyond the budget.</summary>
    public const string TooManyItems = "FP292";

    /// <summary>A text grew beyond the budget.</summary>
    public const string TextTooLong = "FP293";
}
