using Physology.Fhir.Kernel.FhirPath.Values;

namespace Physology.Fhir.Kernel.FhirPath.Runtime;

/// <summary>The state of one evaluation: its surroundings, its budget, its pools. One is kept a thread, so that a warm evaluation allocates nothing here.</summary>
internal sealed class Run
{
    private const int StepsBetweenLooks = 8192;

    private static readonly EvaluationContext Idle = new();

    [ThreadStatic]
    private static Run? Kept;

    private readonly Stack<ItemList> _lists = new();
    private readonly Stack<OneSink> _ones = new();
    private readonly Stack<FirstSink> _firsts = new();
    private readonly Stack<StageSink> _stages = new();
    private readonly Stack<ItemSet> _sets = new();
    private readonly Stack<CountSink> _counts = new();
    private int _countdown;
    private long _stepsLeft;
    private long _textLeft;
    private long _started;
    private DateTimeOffset? _now;

    private Run() { }

    public EvaluationContext Context { get; private set; } = Idle;

    public string Expression { get; private set; } = "";

    public R4.Base? Input { get; private set; }

    /// <summary>What defineVariable() stored, by slot: null, an item, or an ItemList.</summary>
    public object?[] Slots { get; private set; } = [];

    /// <summary><c>$index</c>.</summary>
    public int Index { get; set; }

    /// <summary><c>$total</c>: null, an item, or an ItemList.</summary>
    public object? Total { get; set; }

    /// <summary>Where the answers of the response stand; made when a score is first looked for in the questionnaire.</summary>
    public Functions.AnsweredItems? Answered { get; set; }

    public R4.Resource? Resource => Context.Resource ?? Input as R4.Resource;

    public R4.Resource? RootResource => Context.RootResource ?? Resource;

    /// <summary>The moment of the evaluation: the same however often it is asked for.</summary>
    public DateTimeOffset Now => _now ??= Context.TimeProvider.GetLocalNow();

    public static Run Begin(string expression, EvaluationContext context, R4.Base? input, int slots)
    {
        var run = Kept ?? new Run();
        Kept = null; // a host that evaluates in turn gets another
        run.Context = context;
        run.Expression = expression;
        run.Input = input;
        run._now = null;
        run._countdown = StepsBetweenLooks;
        run._stepsLeft = context.Budget.MaxSteps;
        run._textLeft = context.Budget.MaxTextTotal;
        run._started = context.TimeProvider.GetTimestamp();
        run.Index = 0;
        run.Total = null;
        run.Answered = null;
        if (slots > 0)
            run.Slots = new object?[slots];
        return run;
    }

    /// <summary>Gives the run back; after an error it is left to the collector, its pools being in any state.</summary>
    public void End()
    {
        Context = Idle; // a kept run keeps nothing of the caller's alive
        Input = null;
        Slots = [];
        Total = null;
        Answered = null;
        Kept = this;
    }

    public void Step()
    {
        if (--_countdown <= 0)
            Look();
    }

    public ItemList Rent() => _lists.TryPop(out var list) ? list : new ItemList(this);

    public void Return(ItemList list)
    {
        list.Clear();
        _lists.Push(list);
    }

    public OneSink RentOne() => _ones.TryPop(out var sink) ? sink : new OneSink();

    public void Return(OneSink sink)
    {
        sink.Reset();
        _ones.Push(sink);
    }

    public FirstSink RentFirst() => _firsts.TryPop(out var sink) ? sink : new FirstSink();

    public void Return(FirstSink sink)
    {
        sink.Reset();
        _firsts.Push(sink);
    }

    public StageSink RentStage() => _stages.TryPop(out var sink) ? sink : new StageSink();

    public void Return(StageSink sink)
    {
        sink.Set(null, null, null);
        _stages.Push(sink);
    }

    public CountSink RentCount() => _counts.TryPop(out var sink) ? sink : new CountSink();

    public void Return(CountSink sink)
    {
        sink.Reset();
        _counts.Push(sink);
    }

    public ItemSet RentSet() => _sets.TryPop(out var set) ? set : new ItemSet(this);

    public void Return(ItemSet set)
    {
        set.Clear();
        _sets.Push(set);
    }

    public void CheckCount(int count)
    {
        if (count > Context.Budget.MaxItems)
            throw Fault(FhirPathErrorCodes.TooManyItems, $"A collection has more than {Context.Budget.MaxItems} items.", 0);
    }

    /// <summary>Counts a text that is made.</summary>
    public void TakeText(long length, int offset)
    {
        CheckText(length, offset);
        if ((_textLeft -= length) < 0)
            throw Fault(FhirPathErrorCodes.TextTooLong, $"The texts together have more than {Context.Budget.MaxTextTotal} characters.", offset);
    }

    public void CheckText(long length, int offset)
    {
        if (length > Context.Budget.MaxTextLength)
            throw Fault(FhirPathErrorCodes.TextTooLong, $"A text has more than {Context.Budget.MaxTextLength} characters.", offset);
    }

    public FhirPathException Fault(string code, string message, int offset) => new(code, message, Expression, offset);

    public FhirPathException NotSingle(int offset) =>
        Fault(FhirPathErrorCodes.SingleExpected, "There is more than one item where one is expected.", offset);

    private void Look()
    {
        _stepsLeft -= StepsBetweenLooks;
        _countdown = (int)Math.Min(StepsBetweenLooks, Math.Max(_stepsLeft, 1));
        var budget = Context.Budget;
        if (_stepsLeft <= 0)
            throw Fault(FhirPathErrorCodes.TooManySteps, $"The evaluation takes more than {budget.MaxSteps} steps.", 0);
        if (Context.TimeProvider.GetElapsedTime(_started) > budget.MaxDuration)
            throw Fault(FhirPathErrorCodes.TooLong, $"The evaluation takes longer than {budget.MaxDuration}.", 0);
    }

    public FhirPathDateTime NowValue() => FhirPathDateTime.From(Now);
}
