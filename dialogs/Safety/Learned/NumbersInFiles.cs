using System.Runtime.InteropServices;

namespace BotoxAdvisorBot.Dialogs.Safety.Learned;

/// <summary>Numbers in a file, two bytes each.</summary>
internal static class NumbersInFiles
{
    public static void WriteNumbers(this BinaryWriter writer, float[] numbers)
    {
        writer.Write(numbers.Length);
        writer.Write(MemoryMarshal.AsBytes<Half>(Array.ConvertAll(numbers, number => (Half)number)));
    }

    public static float[] ReadNumbers(this BinaryReader reader)
    {
        var halves = new Half[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
        return Array.ConvertAll(halves, half => (float)half);
    }
}
