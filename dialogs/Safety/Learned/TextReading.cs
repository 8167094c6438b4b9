using System.Numerics.Tensors;

namespace BotoxAdvisorBot.Dialogs.Safety.Learned;

/// <summary>One text gone through by a sign model: its most telling window for each head.</summary>
internal sealed class TextReading
{
    private readonly SignLayer _layer;
    private readonly IReadOnlyList<float[]> _taps;
    private readonly float[] _values;
    private readonly int _filters;
    private readonly float[] _scores = new float[Heads.Count];
    private readonly int[] _windows = new int[Heads.Count];

    /// <param name="layer">What the filters say.</param>
    /// <param name="taps">For each word what it adds to the filters, by tap.</param>
    public TextReading(SignLayer layer, IReadOnlyList<float[]> taps)
    {
        (_layer, _taps, _filters) = (layer, taps, layer.FilterBias.Length);
        _values = new float[taps.Count * _filters];
        for (var place = 0; place < taps.Count; place++)
        {
            Fill(place);
        }

        Array.Fill(_scores, float.NegativeInfinity);
        if (taps.Count > 0)
        {
            ScoreWindows();
        }
    }

    public float Score(int head) => _scores[head];

    /// <summary>The scores of all classes in the head's window.</summary>
    public float[] Classes(int head)
    {
        var classes = (float[])_layer.OutputBias.Clone();
        var (highest, _) = Highest(head);
        for (var filter = 0; filter < _filters; filter++)
        {
            TensorPrimitives.MultiplyAdd(_layer.Output.AsSpan(filter * SignWeights.Classes, SignWeights.Classes), highest[filter], classes, classes);
        }

        return classes;
    }

    /// <summary>The words that speak most for the head: the strongest one, with its neighbours that add a good part of it.</summary>
    public (int Start, int End) Where(int head)
    {
        var (highest, places) = Highest(head);
        var shares = new float[_taps.Count];
        for (var filter = 0; filter < _filters; filter++)
        {
            var weight = highest[filter] > 0 ? _layer.Output[(filter * SignWeights.Classes) + head] : 0;
            for (var tap = 0; weight > 0 && tap < SignWeights.Taps; tap++)
            {
                var word = places[filter] + tap - SignWeights.Reach;
                if (word >= 0 && word < _taps.Count)
                {
                    shares[word] += weight * _taps[word][(tap * _filters) + filter];
                }
            }
        }

        var strongest = TensorPrimitives.IndexOfMax(shares);
        var (start, end) = (strongest, strongest + 1);
        for (; start > 0 && shares[start - 1] > shares[strongest] / 2; start--)
        {
        }

        for (; end < shares.Length && shares[end] > shares[strongest] / 2; end++)
        {
        }

        return (start, end);
    }

    private void Fill(int place)
    {
        var here = _values.AsSpan(place * _filters, _filters);
        _layer.FilterBias.CopyTo(here);
        var first = Math.Max(0, SignWeights.Reach - place);
        var last = Math.Min(SignWeights.Taps, _taps.Count - place + SignWeights.Reach);
        for (var tap = first; tap < last; tap++)
        {
            TensorPrimitives.Add(here, _taps[place + tap - SignWeights.Reach].AsSpan(tap * _filters, _filters), here);
        }

        TensorPrimitives.Max(here, 0, here);
    }

    /// <summary>
    /// Scores every window. The highest values of a window that crosses a block's border are those of the block's end and of the next one's
    /// beginning, so each value is looked at three times, however long the window (van Herk 1992).
    /// </summary>
    private void ScoreWindows()
    {
        var length = Math.Min(SignWeights.Window, _taps.Count);
        var toEnd = (float[])_values.Clone();
        for (var place = _taps.Count - 2; place >= 0; place--)
        {
            if ((place + 1) % length != 0)
            {
                Raise(toEnd, place, toEnd, place + 1);
            }
        }

        var fromStart = (float[])_values.Clone();
        var highest = new float[_filters];
        for (var place = 0; place < _taps.Count; place++)
        {
            if (place % length != 0)
            {
                Raise(fromStart, place, fromStart, place - 1);
            }

            if (place >= length - 1)
            {
                var start = place - length + 1;
                TensorPrimitives.Max(toEnd.AsSpan(start * _filters, _filters), fromStart.AsSpan(place * _filters, _filters), highest);
                ScoreWindow(start, highest);
            }
        }
    }

    private void Raise(float[] values, int place, float[] by, int other)
    {
        var raised = values.AsSpan(place * _filters, _filters);
        TensorPrimitives.Max(raised, by.AsSpan(other * _filters, _filters), raised);
    }

    private void ScoreWindow(int start, float[] highest)
    {
        for (var head = 0; head < Heads.Count; head++)
        {
            var score = _layer.OutputBias[head] + TensorPrimitives.Dot<float>(highest, _layer.Heads[head]);
            if (score > _scores[head])
            {
                (_scores[head], _windows[head]) = (score, start);
            }
        }
    }

    private (float[] Highest, int[] Places) Highest(int head)
    {
        var (highest, places) = (new float[_filters], new int[_filters]);
        var end = Math.Min(_taps.Count, _windows[head] + SignWeights.Window);
        for (var place = _windows[head]; place < end; place++)
        {
            for (var filter = 0; filter < _filters; filter++)
            {
                if (_values[(place * _filters) + filter] > highest[filter])
                {
                    (highest[filter], places[filter]) = (_values[(place * _filters) + filter], place);
                }
            }
        }

        return (highest, places);
    }
}
