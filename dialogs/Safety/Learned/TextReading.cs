using System.Buffers;
using System.Numerics.Tensors;

namespace BotoxAdvisorBot.Dialogs.Safety.Learned;

/// <summary>One text gone through by a sign model: its most telling window for each head.</summary>
internal sealed class TextReading
{
    private readonly SignLayer _layer;
    private readonly IReadOnlyList<float[]> _taps;
    private readonly float _evidence;
    private readonly int _filters;
    private readonly float[] _scores = new float[Heads.Count];
    private readonly int[] _windows = new int[Heads.Count];
    private (int Window, float[] Values, int[] Places)? _highest;

    /// <param name="layer">What the filters say.</param>
    /// <param name="taps">For each word what it adds to the filters, by tap.</param>
    /// <param name="evidence">What the words and pairs of the whole text add for any sign.</param>
    public TextReading(SignLayer layer, IReadOnlyList<float[]> taps, float evidence)
    {
        (_layer, _taps, _evidence, _filters) = (layer, taps, evidence, layer.FilterBias.Length);
        Array.Fill(_scores, float.NegativeInfinity);
        if (taps.Count > 0)
        {
            ScoreWindows();
        }
    }

    public float Score(int head) => head == Heads.Any ? _scores[head] + _evidence : _scores[head];

    /// <summary>The scores of all classes in the head's window.</summary>
    public float[] Classes(int head)
    {
        var classes = (float[])_layer.OutputBias.Clone();
        var (_, highest, _) = Highest(head);
        for (var filter = 0; filter < _filters; filter++)
        {
            TensorPrimitives.MultiplyAdd(_layer.Output.AsSpan(filter * SignWeights.Classes, SignWeights.Classes), highest[filter], classes, classes);
        }

        return classes;
    }

    /// <summary>The words that speak most for the head: the strongest one, with its neighbours that add a good part of it.</summary>
    public (int Start, int End) Where(int head)
    {
        var (_, highest, places) = Highest(head);
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

    /// <summary>What all filters say at a place.</summary>
    private void Fill(int place, Span<float> values)
    {
        _layer.FilterBias.CopyTo(values);
        var first = Math.Max(0, SignWeights.Reach - place);
        var last = Math.Min(SignWeights.Taps, _taps.Count - place + SignWeights.Reach);
        for (var tap = first; tap < last; tap++)
        {
            TensorPrimitives.Add(values, _taps[place + tap - SignWeights.Reach].AsSpan(tap * _filters, _filters), values);
        }

        TensorPrimitives.Max(values, 0, values);
    }

    /// <summary>
    /// Scores every window. The highest values of a window that crosses a block's border are those of the block's end and of the next one's
    /// beginning, so each value is looked at three times, however long the window (van Herk 1992). Only two blocks are held.
    /// </summary>
    private void ScoreWindows()
    {
        var length = Math.Min(SignWeights.Window, _taps.Count);
        var pool = ArrayPool<float>.Shared;
        var (block, before, fromStart, highest) = (pool.Rent(length * _filters), pool.Rent(length * _filters), pool.Rent(_filters), pool.Rent(_filters));
        for (var place = 0; place < _taps.Count; place++)
        {
            var at = place % length;
            var here = At(block, at);
            Fill(place, here);
            Raise(At(fromStart, 0), at == 0 ? here : At(fromStart, 0), here);
            if (at == length - 1)
            {
                ScoreWindow(place - at, At(fromStart, 0));
                RaiseToEnd(block, length);
                (block, before) = (before, block);
            }
            else if (place >= length)
            {
                Raise(At(highest, 0), At(before, at + 1), At(fromStart, 0));
                ScoreWindow(place - length + 1, At(highest, 0));
            }
        }

        pool.Return(block);
        pool.Return(before);
        pool.Return(fromStart);
        pool.Return(highest);
    }

    /// <summary>The values of each place become the highest ones from there to the block's end.</summary>
    private void RaiseToEnd(float[] block, int length)
    {
        for (var at = length - 2; at >= 0; at--)
        {
            Raise(At(block, at), At(block, at), At(block, at + 1));
        }
    }

    private Span<float> At(float[] values, int place) => values.AsSpan(place * _filters, _filters);

    private static void Raise(Span<float> highest, ReadOnlySpan<float> one, ReadOnlySpan<float> other) => TensorPrimitives.Max(one, other, highest);

    private void ScoreWindow(int start, ReadOnlySpan<float> highest)
    {
        for (var head = 0; head < Heads.Count; head++)
        {
            var score = _layer.OutputBias[head] + TensorPrimitives.Dot(highest, _layer.Heads[head]);
            if (score > _scores[head])
            {
                (_scores[head], _windows[head]) = (score, start);
            }
        }
    }

    /// <summary>Each filter's highest value in the head's window and where it stands; the heads mostly share a window.</summary>
    private (int Window, float[] Values, int[] Places) Highest(int head)
    {
        if (_highest is { } known && known.Window == _windows[head])
        {
            return known;
        }

        var (here, highest, places) = (new float[_filters], new float[_filters], new int[_filters]);
        var end = Math.Min(_taps.Count, _windows[head] + SignWeights.Window);
        for (var place = _windows[head]; place < end; place++)
        {
            Fill(place, here);
            for (var filter = 0; filter < _filters; filter++)
            {
                if (here[filter] > highest[filter])
                {
                    (highest[filter], places[filter]) = (here[filter], place);
                }
            }
        }

        return (_highest = (_windows[head], highest, places)).Value;
    }
}
